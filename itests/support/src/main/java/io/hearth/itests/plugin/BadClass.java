package io.hearth.itests.plugin;

import static io.hearth.api.plugin.PluginType.DAEMON;

import io.hearth.api.plugin.DeclarePlugin;
import io.hearth.api.plugin.Plugin;

/** Plugins whose class cannot be made use of. */
public final class BadClass {
    private BadClass() {}

    /** The class fails when it is initialised. */
    @DeclarePlugin(name = "class_static", type = DAEMON)
    public static final class StaticInitialiserFails extends QuietDaemon {
        static final int VALUE = Integer.parseInt("not a number");
    }

    /** The constructor fails. */
    @DeclarePlugin(name = "class_constructor", type = DAEMON)
    public static final class ConstructorThrows extends QuietDaemon {
        /** Always fails. */
        public ConstructorThrows() {
            throw new IllegalStateException("not today");
        }
    }

    /** Not declared by annotation: a test's manifest names it although it is no plugin. */
    public static final class NotAPlugin {}

    /** Not declared by annotation: a plugin whose type's interface it lacks. */
    public static final class PlainPlugin implements Plugin {}

    /** Not declared by annotation: no constructor to call. */
    public static final class NoConstructor extends QuietDaemon {
        /** Wants an argument. */
        public NoConstructor(String argument) {
            if (argument.isEmpty()) {
                throw new IllegalArgumentException("empty");
            }
        }
    }
}

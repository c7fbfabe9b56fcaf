package io.hearth.itests.plugin;

import static io.hearth.api.plugin.PluginType.DAEMON;

import io.hearth.api.plugin.DeclarePlugin;
import io.hearth.api.plugin.PluginContext;
import java.io.Serializable;
import java.util.Optional;

/** Several plugins for one bundle. */
public final class Trio {
    private Trio() {}

    /** What they have in common. */
    public abstract static class Member extends QuietDaemon {
        @Override
        public void init(PluginContext context) {
            Evidence.write(context, "init after " + context.lastExit());
        }

        @Override
        public Optional<Serializable> deinit(PluginContext context) {
            Evidence.write(context, "deinit");
            return Optional.empty();
        }
    }

    /** The first. */
    @DeclarePlugin(name = "Trio_One", type = DAEMON)
    public static final class One extends Member {}

    /** The second. */
    @DeclarePlugin(name = "trio_two", type = DAEMON)
    public static final class Two extends Member {}

    /** The third. */
    @DeclarePlugin(name = "trio_three", type = DAEMON)
    public static final class Three extends Member {}
}

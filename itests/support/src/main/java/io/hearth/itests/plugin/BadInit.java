package io.hearth.itests.plugin;

import static io.hearth.api.plugin.PluginType.DAEMON;

import io.hearth.api.plugin.DeclarePlugin;
import io.hearth.api.plugin.PluginContext;
import java.util.concurrent.CountDownLatch;

/** Plugins whose {@code init} fails, each in a way of its own. */
public final class BadInit {
    private BadInit() {}

    /** An ordinary failure. */
    @DeclarePlugin(name = "init_exception", type = DAEMON)
    public static final class ThrowsException extends QuietDaemon {
        @Override
        public void init(PluginContext context) throws Exception {
            throw new Exception("the moon is in the wrong phase");
        }

        @Override
        public java.util.Optional<java.io.Serializable> deinit(PluginContext context) {
            Evidence.write(context, "deinit although init failed");
            return java.util.Optional.empty();
        }
    }

    /** What a missing class looks like at run time. */
    @DeclarePlugin(name = "init_linkage", type = DAEMON)
    public static final class ThrowsLinkageError extends QuietDaemon {
        @Override
        public void init(PluginContext context) {
            throw new NoClassDefFoundError("org/absent/Thing");
        }
    }

    /** Recursion without an end. */
    @DeclarePlugin(name = "init_overflow", type = DAEMON)
    public static final class OverflowsTheStack extends QuietDaemon {
        @Override
        public void init(PluginContext context) {
            init(context);
        }
    }

    /** Asks for an array that no heap can hold. */
    @DeclarePlugin(name = "init_memory", type = DAEMON)
    public static final class RunsOutOfMemory extends QuietDaemon {
        @Override
        public void init(PluginContext context) {
            Evidence.write(context, "took " + new long[Integer.MAX_VALUE].length);
        }
    }

    /** Waits for ever, but gives way to an interrupt. */
    @DeclarePlugin(name = "init_hangs", type = DAEMON)
    public static final class Hangs extends QuietDaemon {
        @Override
        public void init(PluginContext context) throws Exception {
            Evidence.write(context, "hanging");
            new CountDownLatch(1).await();
        }
    }

    /** Waits and does not give way. */
    @DeclarePlugin(name = "init_deaf", type = DAEMON)
    public static final class HangsDeaf extends QuietDaemon {
        @Override
        public void init(PluginContext context) {
            Evidence.write(context, "hanging");
            Evidence.holdDeaf();
        }
    }
}

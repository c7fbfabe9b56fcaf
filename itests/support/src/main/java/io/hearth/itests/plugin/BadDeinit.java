package io.hearth.itests.plugin;

import static io.hearth.api.plugin.PluginType.DAEMON;

import io.hearth.api.plugin.DeclarePlugin;
import io.hearth.api.plugin.PluginContext;
import java.io.Serializable;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Plugins whose {@code deinit} fails. */
public final class BadDeinit {
    private BadDeinit() {}

    /** An ordinary failure. */
    @DeclarePlugin(name = "deinit_throws", type = DAEMON)
    public static final class Throws extends QuietDaemon {
        @Override
        public Optional<Serializable> deinit(PluginContext context) throws Exception {
            Evidence.write(context, "deinit");
            throw new Exception("no way out");
        }
    }

    /** Waits for ever, but gives way to an interrupt. */
    @DeclarePlugin(name = "deinit_hangs", type = DAEMON)
    public static final class Hangs extends QuietDaemon {
        @Override
        public Optional<Serializable> deinit(PluginContext context) throws Exception {
            Evidence.write(context, "hanging");
            new CountDownLatch(1).await();
            return Optional.empty();
        }
    }

    /** Waits and does not give way. */
    @DeclarePlugin(name = "deinit_deaf", type = DAEMON)
    public static final class HangsDeaf extends QuietDaemon {
        @Override
        public Optional<Serializable> deinit(PluginContext context) {
            Evidence.write(context, "hanging");
            Evidence.holdDeaf();
            return Optional.empty();
        }
    }
}

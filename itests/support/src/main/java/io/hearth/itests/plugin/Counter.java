package io.hearth.itests.plugin;

import io.hearth.api.plugin.PluginContext;
import java.io.Serializable;
import java.util.Optional;

/**
 * Counts its runs and hands the count to the next version. Declared by each test's own manifest,
 * under any name and in any version; the subclasses are versions that do not work.
 */
public class Counter extends QuietDaemon {
    private int runs;

    /** What is handed over. */
    public record Tally(int runs) implements Serializable {}

    @Override
    public void init(PluginContext context) throws Exception {
        runs = context.handedOver().map(state -> ((Tally) state).runs()).orElse(0) + 1;
        Evidence.write(context, "init " + context.version() + " run " + runs);
    }

    @Override
    public Optional<Serializable> deinit(PluginContext context) {
        Evidence.write(context, "deinit " + context.version());
        return Optional.of(new Tally(runs));
    }

    /** Fails at once. */
    public static final class Throws extends Counter {
        @Override
        public void init(PluginContext context) throws Exception {
            Evidence.write(context, "trying " + context.version());
            throw new Exception("the new version has its day off");
        }
    }

    /** Waits for ever, but gives way to an interrupt. */
    public static final class Hangs extends Counter {
        @Override
        public void init(PluginContext context) throws Exception {
            Evidence.write(context, "trying " + context.version());
            new java.util.concurrent.CountDownLatch(1).await();
        }
    }

    /** Leaves a state that cannot be written. */
    public static final class Unwritable extends Counter {
        @Override
        public Optional<Serializable> deinit(PluginContext context) {
            Serializable withoutForm = (Serializable & Runnable) context::name;
            return super.deinit(context).map(tally -> withoutForm);
        }
    }
}

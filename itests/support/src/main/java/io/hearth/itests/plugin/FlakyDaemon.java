package io.hearth.itests.plugin;

import io.hearth.api.daemon.DaemonPlugin;
import io.hearth.api.daemon.DaemonThreads;
import io.hearth.api.daemon.RestartPolicy;
import io.hearth.api.plugin.DeclarePlugin;
import io.hearth.api.plugin.PluginContext;
import io.hearth.api.plugin.PluginType;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Fails twice, then works; a second task fails for good. */
@DeclarePlugin(name = "flaky", type = PluginType.DAEMON)
public final class FlakyDaemon implements DaemonPlugin {
    private static final RestartPolicy TWICE =
            new RestartPolicy(2, Duration.ofMillis(20), Duration.ofMillis(40));

    private final AtomicInteger runs = new AtomicInteger();
    private PluginContext context;

    @Override
    public void init(PluginContext given) {
        context = given;
    }

    @Override
    public void start(DaemonThreads threads) {
        threads.run("recovers", TWICE, this::failTwice);
        threads.run("gives-up", TWICE, this::failAlways);
    }

    private void failTwice() throws InterruptedException {
        if (runs.incrementAndGet() <= 2) {
            throw new IllegalStateException("not yet");
        }
        Evidence.write(context, "works at run " + runs.get());
        Thread.sleep(Long.MAX_VALUE);
    }

    private void failAlways() {
        throw new IllegalStateException("never works");
    }
}

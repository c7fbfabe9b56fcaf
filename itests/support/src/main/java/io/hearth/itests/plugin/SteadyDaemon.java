package io.hearth.itests.plugin;

import io.hearth.api.daemon.DaemonPlugin;
import io.hearth.api.daemon.DaemonThreads;
import io.hearth.api.daemon.RestartPolicy;
import io.hearth.api.plugin.DeclarePlugin;
import io.hearth.api.plugin.License;
import io.hearth.api.plugin.Maturity;
import io.hearth.api.plugin.PluginContext;
import io.hearth.api.plugin.PluginType;
import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;

/** Does everything right and writes down each call. */
@DeclarePlugin(
        name = "steady",
        type = PluginType.DAEMON,
        version = "1.2.3",
        author = "Hearth, \"the\" tests",
        description = "Beats; and says so, at length",
        license = License.GPL,
        maturity = Maturity.BETA)
public final class SteadyDaemon implements DaemonPlugin {
    private PluginContext context;

    @Override
    public void recover(PluginContext given) {
        Evidence.write(given, "recover");
    }

    @Override
    public void init(PluginContext given) {
        context = given;
        Evidence.write(given, "init after " + given.lastExit());
    }

    @Override
    public void start(DaemonThreads threads) {
        Evidence.write(context, "start");
        threads.every(
                "beat",
                Duration.ofMillis(50),
                RestartPolicy.NEVER,
                () -> Evidence.write(context, "beat"));
    }

    @Override
    public Optional<Serializable> deinit(PluginContext given) {
        Evidence.write(given, "deinit");
        return Optional.empty();
    }
}

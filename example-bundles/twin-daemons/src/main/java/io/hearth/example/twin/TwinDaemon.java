package io.hearth.example.twin;

import io.hearth.api.daemon.DaemonPlugin;
import io.hearth.api.daemon.DaemonThreads;
import io.hearth.api.plugin.DeclarePlugin;
import io.hearth.api.plugin.PluginType;
import io.hearth.api.plugin.Maturity;

/** x. */
@DeclarePlugin(name = "twin_busy", type = PluginType.DAEMON, maturity = Maturity.STABLE)
public class TwinDaemon implements DaemonPlugin {
    @Override
    public void start(DaemonThreads threads) {}
}

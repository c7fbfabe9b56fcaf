package io.hearth.itests.plugin;

import io.hearth.api.daemon.DaemonPlugin;
import io.hearth.api.daemon.DaemonThreads;
import io.hearth.api.daemon.RestartPolicy;
import io.hearth.api.plugin.DeclarePlugin;
import io.hearth.api.plugin.PluginType;

/** Its thread ignores interrupts, until a test lets it go. */
@DeclarePlugin(name = "stubborn", type = PluginType.DAEMON)
public final class StubbornDaemon implements DaemonPlugin {
    @Override
    public void start(DaemonThreads threads) {
        threads.run("dig", RestartPolicy.NEVER, Evidence::holdDeaf);
    }
}

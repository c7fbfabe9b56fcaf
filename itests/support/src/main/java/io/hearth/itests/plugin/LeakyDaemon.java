package io.hearth.itests.plugin;

import io.hearth.api.plugin.DeclarePlugin;
import io.hearth.api.plugin.PluginContext;
import io.hearth.api.plugin.PluginType;

/** Starts a thread behind the host's back and leaves it running, until a test lets it go. */
@DeclarePlugin(name = "leaky", type = PluginType.DAEMON)
public final class LeakyDaemon extends QuietDaemon {
    @Override
    public void init(PluginContext context) {
        Thread thread = new Thread(Evidence::holdDeaf, "leaky-by-itself");
        thread.setDaemon(true);
        thread.start();
    }
}

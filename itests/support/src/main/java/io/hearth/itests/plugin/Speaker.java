package io.hearth.itests.plugin;

import io.hearth.api.plugin.DeclarePlugin;
import io.hearth.api.plugin.PluginContext;
import io.hearth.api.plugin.PluginType;
import io.hearth.itests.library.Words;

/** Needs a library bundle. */
@DeclarePlugin(name = "speaker", type = PluginType.DAEMON)
public final class Speaker extends QuietDaemon {
    @Override
    public void init(PluginContext context) {
        Evidence.write(context, "says " + Words.hello());
    }
}

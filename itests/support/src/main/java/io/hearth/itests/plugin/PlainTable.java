package io.hearth.itests.plugin;

import io.hearth.api.plugin.Plugin;
import io.hearth.api.plugin.PluginContext;
import java.io.Serializable;
import java.util.Optional;

/** A plugin that a test's manifest declares as a type which a test serves. */
public final class PlainTable implements Plugin {
    @Override
    public void init(PluginContext context) {
        Evidence.write(context, "init");
    }

    @Override
    public Optional<Serializable> deinit(PluginContext context) {
        Evidence.write(context, "deinit");
        return Optional.empty();
    }
}

package io.hearth.core.host;

import static java.util.Objects.requireNonNull;

import io.hearth.api.plugin.Plugin;
import io.hearth.api.plugin.PluginContext;
import java.util.Optional;
import org.osgi.framework.Bundle;

/**
 * A plugin as core hands it to the host of its type.
 *
 * @param name the declared name
 * @param instance the plugin's object; empty for a declaration without code
 * @param context the context its {@code init} received
 * @param bundle the bundle that carries it
 */
public record HostedPlugin(
        String name, Optional<Plugin> instance, PluginContext context, Bundle bundle) {
    /** Checks that nothing is null. */
    public HostedPlugin {
        requireNonNull(name, "name");
        requireNonNull(instance, "instance");
        requireNonNull(context, "context");
        requireNonNull(bundle, "bundle");
    }
}

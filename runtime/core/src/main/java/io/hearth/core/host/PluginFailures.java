package io.hearth.core.host;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Counts failures of plugins that parts of the server caught, for ERROR_COUNT of
 * information_schema.PLUGINS. An OSGi service of core; any thread.
 */
@ProviderType
@FunctionalInterface
public interface PluginFailures {
    /**
     * A call into a plugin failed.
     *
     * @param plugin the plugin's name, in any letter case
     */
    void count(String plugin);
}

package io.hearth.core.host;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Lets whoever uses a plugin hold it: a plugin with leases is not taken out of service under its
 * users. An OSGi service of core; any thread.
 */
@ProviderType
public interface PluginLeases {
    /**
     * Holds an ACTIVE plugin until the lease is closed.
     *
     * @param plugin the plugin's name, in any letter case
     * @param user who uses it and for what, shown in the busy list, such as {@code session 7}
     * @param interrupt called, on any thread, when the plugin is taken away by force: makes the
     *     user stop and close the lease soon
     * @return the lease, for the caller to close
     * @throws io.hearth.api.error.ServerException 1524 if no such plugin is ACTIVE. While the
     *     plugin is being upgraded the call waits for the outcome
     */
    PluginLease lease(String plugin, String user, Runnable interrupt);

    /**
     * Holds an ACTIVE plugin for a user that cannot be interrupted.
     *
     * @param plugin the plugin's name, in any letter case
     * @param user who uses it and for what
     * @return the lease, for the caller to close
     * @throws io.hearth.api.error.ServerException 1524 if no such plugin is ACTIVE
     */
    default PluginLease lease(String plugin, String user) {
        return lease(plugin, user, () -> {});
    }

    /** One use of a plugin. Closing it again does nothing. */
    interface PluginLease extends AutoCloseable {
        @Override
        void close();
    }
}

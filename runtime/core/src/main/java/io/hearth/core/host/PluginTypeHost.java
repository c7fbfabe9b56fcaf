package io.hearth.core.host;

import io.hearth.api.plugin.PluginType;
import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.framework.Version;

/**
 * A part of the server that serves plugins of one type. It is registered as an OSGi service; core
 * hands a plugin to the host of its type whose version fits: same major version as the plugin's
 * type version, and at least that version. Plugins without a fitting host wait INACTIVE and start
 * when one appears; when a host goes, its plugins are deinitialised and wait again.
 *
 * <p>Core calls it from its life-cycle threads, for different plugins possibly at the same time.
 */
@ConsumerType
public interface PluginTypeHost {
    /**
     * The type that is served.
     *
     * @return the same type each time
     */
    PluginType type();

    /**
     * The version of the type's API that is served.
     *
     * @return the same version each time
     */
    Version version();

    /**
     * Takes in a plugin whose {@code init} has returned. When this returns, the plugin is ACTIVE.
     *
     * @param plugin what to take in
     * @return what takes it out again
     * @throws Exception if the plugin cannot be served; core then deinitialises it and the install
     *     or start fails with the message
     */
    Registration register(HostedPlugin plugin) throws Exception;

    /** One plugin taken in. */
    interface Registration {
        /**
         * Takes the plugin out: nobody reaches it through the host any more. Called once, before
         * the plugin's {@code deinit}.
         *
         * @throws Exception is logged and counted; the plugin goes all the same
         */
        void close() throws Exception;
    }
}

package io.hearth.api.plugin;

import java.nio.file.Path;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.slf4j.Logger;

/** What the host gives one plugin from {@link Plugin#init} to {@link Plugin#deinit}. Any thread. */
@ProviderType
public interface PluginContext {
    /**
     * The plugin's name.
     *
     * @return the name as declared
     */
    String name();

    /**
     * The plugin's version.
     *
     * @return the version as declared, such as {@code 1.10.14.RC2}
     */
    String version();

    /**
     * A log under the plugin's name.
     *
     * @return the same logger each time
     */
    Logger logger();

    /**
     * A folder of the plugin's own under the server's data directory. It is made at the first call,
     * outlives restarts, upgrades and uninstalls, and is never touched by the host.
     *
     * @return an absolute path to an existing folder
     * @throws java.io.UncheckedIOException if it cannot be made
     */
    Path dataDirectory();

    /**
     * How the previous run of this plugin on this data directory ended.
     *
     * @return the same answer during the whole run
     */
    LastExit lastExit();

    /**
     * The state that the previous version returned from {@link Plugin#deinit}, when this start is
     * the second half of an upgrade.
     *
     * @return the state, or empty when there was none or this is no upgrade
     */
    Optional<Object> handedOver();
}

package io.hearth.core.lifecycle;

import static java.util.Objects.requireNonNull;

import io.hearth.api.plugin.Maturity;
import io.hearth.core.trust.TrustSettings;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What the life cycle takes from the server's options.
 *
 * @param pluginDirectory the only folder that INSTALL reads from
 * @param initLimit how long a bundle's start, {@code recover} or {@code init} may each take
 * @param deinitLimit how long a daemon's threads, {@code deinit} or a bundle's stop may each take
 * @param minimumMaturity plugins below it are refused
 * @param plugins load options and {@code --plugin-load}
 * @param trust whose signature on a jar counts
 */
public record Settings(
        Path pluginDirectory,
        Duration initLimit,
        Duration deinitLimit,
        Maturity minimumMaturity,
        PluginOptions plugins,
        TrustSettings trust) {
    /** Checks that nothing is null. */
    public Settings {
        requireNonNull(pluginDirectory, "pluginDirectory");
        requireNonNull(initLimit, "initLimit");
        requireNonNull(deinitLimit, "deinitLimit");
        requireNonNull(minimumMaturity, "minimumMaturity");
        requireNonNull(plugins, "plugins");
        requireNonNull(trust, "trust");
    }
}

package io.hearth.core.lifecycle;

import static java.util.Objects.requireNonNull;

import io.hearth.api.plugin.Maturity;
import io.hearth.core.trust.TrustSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * What the life cycle takes from the server's options.
 *
 * @param pluginDirectory the only folder that INSTALL reads from
 * @param deployDirectory the folder whose bundles are installed by themselves
 * @param deployInterval time between two looks into it
 * @param initTimeout how long a bundle's start, {@code recover} or {@code init} may each take; may
 *     change while the server runs
 * @param deinitTimeout how long a daemon's threads, {@code deinit} or a bundle's stop may each
 *     take; may change
 * @param minimumMaturity plugins below it are refused
 * @param plugins load options and {@code --plugin-load}
 * @param trust whose signature on a jar counts
 */
public record Settings(
        Path pluginDirectory,
        Path deployDirectory,
        Duration deployInterval,
        Supplier<Duration> initTimeout,
        Supplier<Duration> deinitTimeout,
        Maturity minimumMaturity,
        PluginOptions plugins,
        TrustSettings trust) {
    /** Checks that nothing is null. */
    public Settings {
        requireNonNull(pluginDirectory, "pluginDirectory");
        requireNonNull(deployDirectory, "deployDirectory");
        requireNonNull(deployInterval, "deployInterval");
        requireNonNull(initTimeout, "initTimeout");
        requireNonNull(deinitTimeout, "deinitTimeout");
        requireNonNull(minimumMaturity, "minimumMaturity");
        requireNonNull(plugins, "plugins");
        requireNonNull(trust, "trust");
    }

    /** How long a bundle's start, {@code recover} or {@code init} may take now. */
    Duration initLimit() {
        return initTimeout.get();
    }

    /** How long a daemon's threads, {@code deinit} or a bundle's stop may take now. */
    Duration deinitLimit() {
        return deinitTimeout.get();
    }
}

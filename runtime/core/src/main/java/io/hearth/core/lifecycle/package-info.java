/**
 * The registry of plugins and everything that moves one from state to state: install, uninstall,
 * start and stop of the server, and plain OSGi starts and stops of bundles.
 *
 * <p>{@link io.hearth.core.lifecycle.PluginManager} is the way in. Each operation runs on the
 * {@link io.hearth.core.lifecycle.LifecycleQueue}, which keeps operations on the same plugins
 * apart. Uses the packages {@code admin}, {@code host}, {@code bundle}, {@code trust}, {@code
 * diagnose}, {@code guard}, {@code store}, {@code leak}, {@code variable}, {@code status}, {@code
 * daemon} and {@code fault} of core.
 */
package io.hearth.core.lifecycle;

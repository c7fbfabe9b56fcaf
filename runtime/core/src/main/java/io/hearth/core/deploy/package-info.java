/**
 * The deploy folder: looks at its files, and asks the life cycle to install, upgrade and remove
 * what they hold.
 *
 * <p>{@link io.hearth.core.deploy.DeployFolder} is the way in; the life cycle implements {@link
 * io.hearth.core.deploy.DeployTarget}. What runs is the life cycle's to remember; what was made of
 * which file is remembered here, in table {@code hearth.deploy}. The two are committed one after
 * the other, so each step can be taken again after a crash. Uses the packages {@code admin}, {@code
 * bundle}, {@code store} and {@code fault} of core.
 */
package io.hearth.core.deploy;

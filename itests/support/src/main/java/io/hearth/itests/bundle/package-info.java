/**
 * Makes bundles for tests: from plugin classes through their annotations, as a build does, or with
 * a manifest written by hand, however absurd.
 *
 * <p>Uses {@code io.hearth.itests.plugin}.
 */
package io.hearth.itests.bundle;

/**
 * Plugins for tests: some behave, each of the others breaks one rule. They know the API alone, like
 * any plugin, and leave evidence in a file of their data directory, so that a test can look at it
 * from outside, after a crash too.
 *
 * <p>Uses {@code io.hearth.api} only.
 */
package io.hearth.itests.plugin;

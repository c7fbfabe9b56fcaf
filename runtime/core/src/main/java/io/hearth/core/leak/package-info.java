/**
 * Watches class loaders of uninstalled bundles, and finds what keeps them in memory.
 *
 * <p>{@link io.hearth.core.leak.LoaderWatch} is the way in. Each {@link
 * io.hearth.core.leak.HolderSearch} knows one kind of place where a loader may hang. Uses {@code
 * io.hearth.core.admin} only.
 */
package io.hearth.core.leak;

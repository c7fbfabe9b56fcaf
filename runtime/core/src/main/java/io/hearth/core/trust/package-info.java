/**
 * Whether a jar may come in: its entries' names, what it unpacks to, and who signed it. Nothing of
 * a jar is run, loaded or written under a name that the jar gives.
 *
 * <p>{@link io.hearth.core.trust.JarCheck} is the way in. Uses {@code io.hearth.core.bundle} only.
 */
package io.hearth.core.trust;

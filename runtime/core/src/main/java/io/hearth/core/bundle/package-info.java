/**
 * What a bundle's manifest says: the plugins it declares and the plugins it needs, read from a file
 * or from an installed bundle without loading a class of it.
 *
 * <p>Uses {@code io.hearth.api}, {@code io.hearth.core.admin} and the framework only.
 */
package io.hearth.core.bundle;

/**
 * The crash matrix: a server that is driven, killed and started again, next to a model that knows
 * what may be there then.
 *
 * <p>Uses {@code io.hearth.itests.bundle}, {@code ….plugin} and {@code ….server}.
 */
package io.hearth.itests.crash;

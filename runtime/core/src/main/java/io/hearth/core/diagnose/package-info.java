/**
 * Why a bundle cannot resolve, in sentences for people.
 *
 * <p>Uses {@code io.hearth.api}, {@code io.hearth.core.bundle} and the framework only.
 */
package io.hearth.core.diagnose;

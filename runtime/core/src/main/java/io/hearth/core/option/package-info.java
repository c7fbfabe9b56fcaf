/**
 * What the command line and option files mean to core. Uses {@code io.hearth.options}, and the
 * packages {@code lifecycle}, {@code trust}, {@code variable} and {@code admin} of core.
 */
package io.hearth.core.option;

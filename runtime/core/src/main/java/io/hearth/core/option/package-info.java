/**
 * What the command line and option files mean to core. Uses {@code io.hearth.options} and {@code
 * io.hearth.core.lifecycle}.
 */
package io.hearth.core.option;

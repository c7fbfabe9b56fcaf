/**
 * System variables: their values, where these come from, and the rules by which they change. Uses
 * {@code io.hearth.core.admin}, {@code .guard}, {@code .status}, {@code .store} and {@code
 * io.hearth.options}.
 */
package io.hearth.core.variable;

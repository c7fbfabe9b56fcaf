/**
 * The commands: groups of methods that return data, how their arguments and help are read from the
 * methods, and how their results and failures are printed.
 *
 * <p>Uses {@code io.hearth.shell.table} and {@code io.hearth.core.admin}.
 */
package io.hearth.shell.command;

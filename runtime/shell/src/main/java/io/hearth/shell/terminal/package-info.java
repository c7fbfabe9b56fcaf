/**
 * The prompt: at a terminal with line editing, completion and history, elsewhere line by line from
 * standard input. Either way its end is the orderly end of the server.
 *
 * <p>Uses {@code io.hearth.shell.session}, {@code io.hearth.shell.command} and {@code
 * io.hearth.core.admin}.
 */
package io.hearth.shell.terminal;

/**
 * Gogo, started when it is first needed, and the running of command text in a session of it.
 *
 * <p>Uses {@code io.hearth.shell.command}.
 */
package io.hearth.shell.session;

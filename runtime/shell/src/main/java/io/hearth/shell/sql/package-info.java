/**
 * SQL from the shell: {@code sql:exec}, and a prompt that takes statements as MySQL's client does.
 *
 * <p>Uses {@code io.hearth.api.session} and {@code io.hearth.shell.table}; no internals of the SQL
 * part.
 */
package io.hearth.shell.sql;

/**
 * What a session knows and keeps between statements: identity, default schema, user variables,
 * warnings, transaction flag, prepared statements, what it is doing and whether it was killed; and
 * the list of all sessions.
 *
 * <p>Uses {@code io.hearth.api}, {@code io.hearth.core.admin}, {@code io.hearth.core.host} and, in
 * this bundle, {@code account}, {@code front}, {@code type}, {@code vector} and {@code syntax}.
 */
package io.hearth.sql.session;

/**
 * One client's connection: login, then commands until it ends.
 *
 * <p>Uses {@code io.hearth.api}, {@code io.hearth.core.admin}, {@code io.hearth.sql.front}, {@code
 * io.hearth.sql.type}, {@code io.hearth.sql.vector} and the wire's packages for authentication,
 * packets, rows and transport.
 */
package io.hearth.wire.connection;

/**
 * How a client proves who it is: mysql_native_password and caching_sha2_password. Knows no sockets.
 *
 * <p>Uses {@code io.hearth.api.error}, {@code io.hearth.sql.front} and {@code
 * io.hearth.wire.packet}.
 */
package io.hearth.wire.auth;

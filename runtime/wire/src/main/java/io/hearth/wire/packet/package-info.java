/**
 * The packets of MySQL's protocol: bytes to records and back, and how packets are framed. Knows no
 * sockets.
 *
 * <p>Uses {@code io.hearth.api.error} and {@code io.hearth.sql.type}.
 */
package io.hearth.wire.packet;

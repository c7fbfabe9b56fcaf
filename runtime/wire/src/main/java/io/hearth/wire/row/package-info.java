/**
 * Results as packets: columns to definitions, and rows from vectors straight into the buffer.
 *
 * <p>Uses {@code io.hearth.sql.front}, {@code io.hearth.sql.type}, {@code io.hearth.sql.vector} and
 * {@code io.hearth.wire.packet}.
 */
package io.hearth.wire.row;

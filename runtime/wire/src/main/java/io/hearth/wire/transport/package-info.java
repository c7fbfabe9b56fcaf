/**
 * A client's socket: bytes in and out within time limits, and the buffers lent for it.
 *
 * <p>Uses {@code io.hearth.wire.packet}.
 */
package io.hearth.wire.transport;

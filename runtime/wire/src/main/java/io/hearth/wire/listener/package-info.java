/**
 * Lets clients in: TCP and Unix sockets, a thread for each client, the orderly end of all.
 *
 * <p>Uses {@code io.hearth.api}, {@code io.hearth.wire.connection}, {@code io.hearth.wire.packet}
 * and {@code io.hearth.wire.transport}.
 */
package io.hearth.wire.listener;

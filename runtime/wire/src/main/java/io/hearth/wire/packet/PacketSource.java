package io.hearth.wire.packet;

import java.io.IOException;

/** Gives the bytes of packets as they come. One thread. */
@FunctionalInterface
public interface PacketSource {
    /**
     * Waits for bytes.
     *
     * @param into takes them
     * @param offset where the first one goes
     * @param length how many are wanted; at least 1
     * @return how many came, at least 1; -1 at the end
     * @throws IOException if no more can come
     */
    int read(byte[] into, int offset, int length) throws IOException;
}

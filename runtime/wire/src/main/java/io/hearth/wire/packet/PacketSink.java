package io.hearth.wire.packet;

import java.io.IOException;

/** Takes framed packets. One thread. */
@FunctionalInterface
public interface PacketSink {
    /**
     * Takes bytes; returns when the caller may overwrite them.
     *
     * @param bytes holds them
     * @param offset where they begin
     * @param length how many there are
     * @throws IOException if nobody takes them any more
     */
    void write(byte[] bytes, int offset, int length) throws IOException;
}

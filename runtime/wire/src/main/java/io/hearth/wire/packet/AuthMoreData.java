package io.hearth.wire.packet;

import java.io.IOException;

/**
 * What an authentication plugin says in the middle of its exchange.
 *
 * @param data what the plugin wants said
 */
public record AuthMoreData(byte[] data) {
    private static final int MORE = 0x01;

    /**
     * Writes it.
     *
     * @param out takes the packet
     * @throws IOException if nobody takes it
     */
    public void write(PacketWriter out) throws IOException {
        out.begin();
        out.int1(MORE);
        out.bytes(data);
        out.end();
    }

    /**
     * Reads one.
     *
     * @param in the payload
     * @return what it says
     */
    public static AuthMoreData read(PayloadReader in) {
        in.skip(1);
        return new AuthMoreData(in.rest());
    }
}

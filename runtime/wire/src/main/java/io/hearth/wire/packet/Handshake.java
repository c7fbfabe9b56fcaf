package io.hearth.wire.packet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;

/**
 * The greeting (protocol version 10).
 *
 * @param version the server's, as clients see it
 * @param connectionId the number in the process list; its lowest 32 bits travel
 * @param nonce 20 bytes, none of them 0
 * @param capabilities the server's
 * @param collation number of the server's default collation
 * @param status the server's status flags
 * @param plugin the authentication plugin that the client should begin with
 * @see <a
 *     href="https://dev.mysql.com/doc/dev/mysql-server/latest/page_protocol_connection_phase_packets_protocol_handshake_v10.html">Protocol::HandshakeV10</a>
 */
public record Handshake(
        String version,
        long connectionId,
        byte[] nonce,
        Capabilities capabilities,
        int collation,
        int status,
        String plugin) {
    private static final int VERSION = 10;
    private static final int FIRST_PART = 8;

    /** How long a nonce is. */
    public static final int NONCE = 20;

    /**
     * The filler; MariaDB puts its own capabilities in the last 4 of it, when LONG_PASSWORD is off.
     */
    private static final int RESERVED = 10;

    /**
     * Reads one.
     *
     * @param in the payload
     * @return what it says
     */
    public static Handshake read(PayloadReader in) {
        in.skip(1);
        String version = in.terminatedText();
        long connectionId = in.int4() & 0xffffffffL;
        byte[] nonce = new byte[NONCE];
        System.arraycopy(in.bytes(FIRST_PART), 0, nonce, 0, FIRST_PART);
        in.skip(1);
        int low = in.int2();
        int collation = in.int1();
        int status = in.int2();
        int high = in.int2();
        in.skip(1 + RESERVED);
        byte[] second = in.bytes(NONCE - FIRST_PART);
        System.arraycopy(second, 0, nonce, FIRST_PART, second.length);
        in.skip(1);
        return new Handshake(
                version,
                connectionId,
                nonce,
                new Capabilities(low | high << 16),
                collation,
                status,
                in.terminatedText());
    }

    /**
     * Writes it.
     *
     * @param out takes the packet
     * @throws IOException if nobody takes it
     */
    public void write(PacketWriter out) throws IOException {
        out.begin();
        out.int1(VERSION);
        out.bytes(version.getBytes(ISO_8859_1));
        out.int1(0);
        out.int4((int) connectionId);
        out.bytes(nonce, 0, FIRST_PART);
        out.int1(0);
        out.int2(capabilities.flags());
        out.int1(collation);
        out.int2(status);
        out.int2(capabilities.flags() >>> 16);
        out.int1(NONCE + 1);
        out.zeros(RESERVED);
        out.bytes(nonce, FIRST_PART, NONCE - FIRST_PART);
        out.int1(0);
        out.terminatedText(plugin);
        out.end();
    }
}

package io.hearth.wire.packet;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.error.ServerException;
import java.io.IOException;

/**
 * An error.
 *
 * @param number MySQL's number
 * @param sqlState five characters
 * @param message the text
 * @see <a
 *     href="https://dev.mysql.com/doc/dev/mysql-server/latest/page_protocol_basic_err_packet.html">ERR_Packet</a>
 */
public record ErrPacket(int number, String sqlState, String message) {
    private static final int ERR = 0xff;
    private static final String UNKNOWN_STATE = "HY000";

    /** MySQL's clients have room for texts of this many bytes. */
    private static final int LONGEST_MESSAGE = 511;

    /**
     * The packet of a failure.
     *
     * @param failure what failed
     * @return the packet
     */
    public static ErrPacket of(ServerException failure) {
        ErrorCode code = failure.code();
        return new ErrPacket(code.number(), code.sqlState(), failure.getMessage());
    }

    /**
     * Writes it.
     *
     * @param out takes the packet
     * @throws IOException if nobody takes it
     */
    public void write(PacketWriter out) throws IOException {
        write(out, true);
    }

    /**
     * Writes it instead of the greeting: clients look for no SQLSTATE there, and would print it.
     *
     * @param out takes the packet
     * @throws IOException if nobody takes it
     */
    public void writeInsteadOfGreeting(PacketWriter out) throws IOException {
        write(out, false);
    }

    private void write(PacketWriter out, boolean withState) throws IOException {
        out.begin();
        out.int1(ERR);
        out.int2(number);
        if (withState) {
            out.int1('#');
            out.bytes(sqlState.getBytes(US_ASCII));
        }
        byte[] text = message.getBytes(UTF_8);
        out.bytes(text, 0, wholeCharacters(text));
        out.end();
    }

    private static int wholeCharacters(byte[] text) {
        if (text.length <= LONGEST_MESSAGE) {
            return text.length;
        }
        int length = LONGEST_MESSAGE;
        while ((text[length] & 0xc0) == 0x80) {
            length--;
        }
        return length;
    }

    /**
     * Reads one.
     *
     * @param in the payload
     * @return what it says
     */
    public static ErrPacket read(PayloadReader in) {
        in.skip(1);
        int number = in.int2();
        String state = UNKNOWN_STATE;
        if (in.remaining() > 0 && in.peek() == '#') {
            in.skip(1);
            state = in.text(UNKNOWN_STATE.length(), US_ASCII);
        }
        return new ErrPacket(number, state, in.restText(UTF_8));
    }
}

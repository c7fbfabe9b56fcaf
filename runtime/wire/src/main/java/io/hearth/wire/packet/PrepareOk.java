package io.hearth.wire.packet;

import java.io.IOException;

/**
 * The answer to COM_STMT_PREPARE; the parameters' and the columns' definitions follow.
 *
 * @param statement the statement's number
 * @param columns how many columns its rows have
 * @param parameters how many {@code ?} it has
 * @param warnings how many warnings there are
 */
public record PrepareOk(long statement, int columns, int parameters, int warnings) {
    /**
     * Writes it.
     *
     * @param out takes the packet
     * @throws IOException if nobody takes it
     */
    public void write(PacketWriter out) throws IOException {
        out.begin();
        out.int1(0);
        out.int4((int) statement);
        out.int2(columns);
        out.int2(parameters);
        out.int1(0);
        out.int2(Math.min(warnings, OkPacket.MOST_WARNINGS));
        out.end();
    }

    /**
     * Reads one.
     *
     * @param in the payload
     * @return what it says
     */
    public static PrepareOk read(PayloadReader in) {
        in.skip(1);
        long statement = in.int4() & 0xffffffffL;
        int columns = in.int2();
        int parameters = in.int2();
        in.skip(1);
        return new PrepareOk(statement, columns, parameters, in.int2());
    }
}

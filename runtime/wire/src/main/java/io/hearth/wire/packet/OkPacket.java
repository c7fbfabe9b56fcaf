package io.hearth.wire.packet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * What a statement without rows answers, and, to clients that can take it, what stands behind rows.
 *
 * @param affectedRows rows changed; all 64 bits count
 * @param lastInsertId the first generated value; all 64 bits count
 * @param status flags of {@link ServerStatus}
 * @param warnings how many warnings there are
 * @param info the line that clients show; empty for none
 * @param changes what changed in the session, for clients that want to know
 * @see <a
 *     href="https://dev.mysql.com/doc/dev/mysql-server/latest/page_protocol_basic_ok_packet.html">OK_Packet</a>
 */
public record OkPacket(
        long affectedRows,
        long lastInsertId,
        int status,
        int warnings,
        String info,
        List<SessionChange> changes) {
    private static final int OK = 0x00;
    private static final int END_OF_ROWS = 0xfe;

    /** The most warnings that travel; more are shown as that many. */
    static final int MOST_WARNINGS = 0xffff;

    /** Copies the list. */
    public OkPacket {
        changes = List.copyOf(changes);
    }

    /**
     * A packet without counts.
     *
     * @param status flags of {@link ServerStatus}
     * @param warnings how many warnings there are
     * @return the packet
     */
    public static OkPacket of(int status, int warnings) {
        return new OkPacket(0, 0, status, warnings, "", List.of());
    }

    /**
     * Writes it as the answer to a command.
     *
     * @param out takes the packet
     * @param client what the client can take
     * @throws IOException if nobody takes it
     */
    public void write(PacketWriter out, Capabilities client) throws IOException {
        write(out, client, OK);
    }

    /**
     * Writes it as the end of rows (or of columns, or of parameters) in the form the client takes.
     *
     * @param out takes the packet
     * @param client what the client can take
     * @throws IOException if nobody takes it
     */
    public void writeEnd(PacketWriter out, Capabilities client) throws IOException {
        if (client.has(Capability.DEPRECATE_EOF)) {
            write(out, client, END_OF_ROWS);
        } else {
            out.begin();
            out.int1(END_OF_ROWS);
            out.int2(Math.min(warnings, MOST_WARNINGS));
            out.int2(status);
            out.end();
        }
    }

    private void write(PacketWriter out, Capabilities client, int header) throws IOException {
        boolean tell = client.has(Capability.SESSION_TRACK) && !changes.isEmpty();
        out.begin();
        out.int1(header);
        out.lengthEncoded(affectedRows);
        out.lengthEncoded(lastInsertId);
        out.int2(tell ? status | ServerStatus.SESSION_STATE_CHANGED : status);
        out.int2(Math.min(warnings, MOST_WARNINGS));
        if (tell || !info.isEmpty()) {
            out.lengthEncodedText(info);
        }
        if (tell) {
            out.lengthEncodedBytes(changeBytes());
        }
        out.end();
    }

    private byte[] changeBytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (SessionChange change : changes) {
            change.write(bytes);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads one.
     *
     * @param in the payload
     * @param client what the client can take
     * @return what it says
     */
    public static OkPacket read(PayloadReader in, Capabilities client) {
        in.skip(1);
        long affectedRows = in.lengthEncoded();
        long lastInsertId = in.lengthEncoded();
        int status = in.int2();
        int warnings = in.int2();
        String info = in.remaining() > 0 ? in.lengthEncodedText() : "";
        boolean told =
                client.has(Capability.SESSION_TRACK)
                        && (status & ServerStatus.SESSION_STATE_CHANGED) != 0;
        List<SessionChange> changes =
                told ? SessionChange.readAll(in.lengthEncodedPart()) : List.of();
        return new OkPacket(affectedRows, lastInsertId, status, warnings, info, changes);
    }
}

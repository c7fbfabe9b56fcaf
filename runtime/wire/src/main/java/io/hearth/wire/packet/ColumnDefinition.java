package io.hearth.wire.packet;

import java.io.IOException;

/**
 * A column of a result (ColumnDefinition41).
 *
 * @param schema the table's schema; empty for an expression
 * @param table the table's alias; empty for an expression
 * @param originalTable the table's name; empty for an expression
 * @param name the column's alias
 * @param originalName the column's name; empty for an expression
 * @param collation number of the collation of its texts; 63 for what is no text
 * @param length the longest value's length in bytes; all 32 bits count
 * @param type the protocol's number of the type
 * @param flags such as NOT_NULL
 * @param decimals digits behind the point; 31 for none fixed
 * @see <a
 *     href="https://dev.mysql.com/doc/dev/mysql-server/latest/page_protocol_com_query_response_text_resultset_column_definition.html">Column
 *     definition</a>
 */
public record ColumnDefinition(
        String schema,
        String table,
        String originalTable,
        String name,
        String originalName,
        int collation,
        long length,
        int type,
        int flags,
        int decimals) {
    private static final String CATALOG = "def";
    private static final int FIXED = 12;
    private static final int FILLER = 2;

    /**
     * Writes it.
     *
     * @param out takes the packet
     * @throws IOException if nobody takes it
     */
    public void write(PacketWriter out) throws IOException {
        out.begin();
        body(out);
        out.end();
    }

    /**
     * Writes it as COM_FIELD_LIST wants it, with the column's default.
     *
     * @param out takes the packet
     * @throws IOException if nobody takes it
     */
    public void writeWithoutDefault(PacketWriter out) throws IOException {
        out.begin();
        body(out);
        out.int1(0xfb);
        out.end();
    }

    private void body(PacketWriter out) throws IOException {
        out.lengthEncodedText(CATALOG);
        out.lengthEncodedText(schema);
        out.lengthEncodedText(table);
        out.lengthEncodedText(originalTable);
        out.lengthEncodedText(name);
        out.lengthEncodedText(originalName);
        out.int1(FIXED);
        out.int2(collation);
        out.int4((int) length);
        out.int1(type);
        out.int2(flags);
        out.int1(decimals);
        out.zeros(FILLER);
    }

    /**
     * Reads one.
     *
     * @param in the payload
     * @return what it says
     */
    public static ColumnDefinition read(PayloadReader in) {
        in.lengthEncodedText();
        String schema = in.lengthEncodedText();
        String table = in.lengthEncodedText();
        String originalTable = in.lengthEncodedText();
        String name = in.lengthEncodedText();
        String originalName = in.lengthEncodedText();
        PayloadReader fixed = in.lengthEncodedPart();
        return new ColumnDefinition(
                schema,
                table,
                originalTable,
                name,
                originalName,
                fixed.int2(),
                fixed.int4() & 0xffffffffL,
                fixed.int1(),
                fixed.int2(),
                fixed.int1());
    }
}

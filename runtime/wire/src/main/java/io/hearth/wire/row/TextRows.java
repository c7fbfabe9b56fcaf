package io.hearth.wire.row;

import io.hearth.wire.packet.PacketWriter;
import java.io.IOException;

/** Writes rows of texts. */
final class TextRows extends RowEncoder {
    private static final int NULL = 0xfb;

    TextRows(ColumnEncoder[] columns) {
        super(columns);
    }

    @Override
    void writeRow(ColumnEncoder[] encoders, PacketWriter out, int row) throws IOException {
        for (ColumnEncoder encoder : encoders) {
            if (encoder.isNull(row)) {
                out.int1(NULL);
            } else {
                encoder.write(out, row);
            }
        }
    }
}

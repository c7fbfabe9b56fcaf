package io.hearth.wire.row;

import io.hearth.wire.packet.PacketWriter;
import java.io.IOException;

/** Writes rows of binary values. */
final class BinaryRows extends RowEncoder {
    /** The first two bits of the mask of NULLs stand for nothing. */
    private static final int UNUSED_BITS = 2;

    private final int maskBytes;

    BinaryRows(ColumnEncoder[] columns) {
        super(columns);
        this.maskBytes = (columns.length + UNUSED_BITS + 7) / 8;
    }

    @Override
    void writeRow(ColumnEncoder[] encoders, PacketWriter out, int row) throws IOException {
        out.zeros(1 + maskBytes);
        for (int i = 0; i < encoders.length; i++) {
            if (encoders[i].isNull(row)) {
                int bit = i + UNUSED_BITS;
                out.setBits(1 + bit / 8, 1 << bit % 8);
            } else {
                encoders[i].write(out, row);
            }
        }
    }
}

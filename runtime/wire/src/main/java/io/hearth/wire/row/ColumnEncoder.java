package io.hearth.wire.row;

import io.hearth.sql.vector.ColumnVector;
import io.hearth.wire.packet.PacketWriter;
import java.io.IOException;

/** Writes a column's values. One result's, one thread. */
abstract class ColumnEncoder {
    private ColumnVector vector;

    /** Makes a batch's vector the one to write from. */
    void bind(ColumnVector next) {
        vector = next;
    }

    /** Whether a value is NULL; rows write it, and only it, themselves. */
    final boolean isNull(int row) {
        return vector.isNull(row);
    }

    /** Writes a value that is not NULL. */
    abstract void write(PacketWriter out, int row) throws IOException;
}

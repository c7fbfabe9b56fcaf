package io.hearth.wire.row;

import io.hearth.sql.vector.BytesVector;
import io.hearth.sql.vector.ColumnVector;
import io.hearth.wire.packet.PacketWriter;
import java.io.IOException;

/** Writes bytes, and texts for clients that read UTF-8. */
final class BytesEncoder extends ColumnEncoder {
    private BytesVector values;

    @Override
    void bind(ColumnVector next) {
        super.bind(next);
        values = (BytesVector) next;
    }

    @Override
    void write(PacketWriter out, int row) throws IOException {
        out.lengthEncodedBytes(values.buffer(row), values.offset(row), values.length(row));
    }
}

package io.hearth.wire.row;

import io.hearth.sql.type.Charset;
import io.hearth.sql.vector.BytesVector;
import io.hearth.sql.vector.ColumnVector;
import io.hearth.wire.packet.PacketWriter;
import java.io.IOException;

/** Writes texts for clients that read another character set than UTF-8. */
final class ConvertedTextEncoder extends ColumnEncoder {
    private final Charset results;
    private BytesVector values;

    ConvertedTextEncoder(Charset results) {
        this.results = results;
    }

    @Override
    void bind(ColumnVector next) {
        super.bind(next);
        values = (BytesVector) next;
    }

    @Override
    void write(PacketWriter out, int row) throws IOException {
        out.lengthEncodedBytes(results.fromUtf8(values.getBytes(row)));
    }
}

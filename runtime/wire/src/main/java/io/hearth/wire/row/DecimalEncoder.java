package io.hearth.wire.row;

import io.hearth.sql.type.Decimals;
import io.hearth.sql.vector.ColumnVector;
import io.hearth.sql.vector.DecimalVector;
import io.hearth.wire.packet.PacketWriter;
import java.io.IOException;

/** Writes exact decimals, which are texts in both sorts of rows. */
final class DecimalEncoder extends ColumnEncoder {
    private DecimalVector values;

    @Override
    void bind(ColumnVector next) {
        super.bind(next);
        values = (DecimalVector) next;
    }

    @Override
    void write(PacketWriter out, int row) throws IOException {
        out.lengthEncodedBytes(Decimals.text(values.getDecimal(row)));
    }
}

package io.hearth.wire.row;

import io.hearth.sql.vector.ColumnVector;
import io.hearth.sql.vector.LongVector;
import io.hearth.wire.packet.PacketWriter;
import java.io.IOException;

/** Writes the values of a vector of whole numbers. */
final class LongEncoder extends ColumnEncoder {
    /** How one is written. */
    @FunctionalInterface
    interface Form {
        void write(PacketWriter out, long value) throws IOException;
    }

    private final Form form;
    private LongVector values;

    LongEncoder(Form form) {
        this.form = form;
    }

    @Override
    void bind(ColumnVector next) {
        super.bind(next);
        values = (LongVector) next;
    }

    @Override
    void write(PacketWriter out, int row) throws IOException {
        form.write(out, values.getLong(row));
    }
}

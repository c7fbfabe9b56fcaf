package io.hearth.wire.row;

import io.hearth.sql.vector.ColumnVector;
import io.hearth.sql.vector.DoubleVector;
import io.hearth.wire.packet.PacketWriter;
import java.io.IOException;

/** Writes the values of a vector of floating-point numbers. */
final class DoubleEncoder extends ColumnEncoder {
    /** How one is written. */
    @FunctionalInterface
    interface Form {
        void write(PacketWriter out, double value) throws IOException;
    }

    private final Form form;
    private DoubleVector values;

    DoubleEncoder(Form form) {
        this.form = form;
    }

    @Override
    void bind(ColumnVector next) {
        super.bind(next);
        values = (DoubleVector) next;
    }

    @Override
    void write(PacketWriter out, int row) throws IOException {
        form.write(out, values.getDouble(row));
    }
}

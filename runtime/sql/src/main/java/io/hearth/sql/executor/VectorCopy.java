package io.hearth.sql.executor;

import io.hearth.sql.vector.BytesVector;
import io.hearth.sql.vector.ColumnVector;
import io.hearth.sql.vector.DoubleVector;
import io.hearth.sql.vector.LongVector;
import io.hearth.sql.vector.Rows;

/** Moves many values from vector to vector. */
final class VectorCopy {
    private VectorCopy() {}

    /** Copies the given rows, one behind the other, to a place where there is room. */
    static void append(ColumnVector to, int at, ColumnVector from, Rows rows) {
        int count = rows.count();
        int mask = from.mask();
        if (!from.mayHaveNulls() && !to.mayHaveNulls() && from instanceof LongVector longs) {
            long[] source = longs.values();
            long[] target = ((LongVector) to).values();
            for (int i = 0; i < count; i++) {
                target[at + i] = source[rows.row(i) & mask];
            }
        } else if (!from.mayHaveNulls()
                && !to.mayHaveNulls()
                && from instanceof DoubleVector doubles) {
            DoubleVector target = (DoubleVector) to;
            for (int i = 0; i < count; i++) {
                target.setDouble(at + i, doubles.getDouble(rows.row(i)));
            }
        } else {
            for (int i = 0; i < count; i++) {
                to.copy(at + i, from, rows.row(i));
            }
        }
    }

    /**
     * Fills the first places with given rows; a negative one means NULL. Bytes are referred to
     * where they lie.
     */
    static void gather(ColumnVector to, ColumnVector from, int[] fromRows, int count) {
        to.reset();
        to.ensureCapacity(count);
        if (from instanceof BytesVector bytes) {
            gather((BytesVector) to, bytes, fromRows, count);
            return;
        }
        for (int i = 0; i < count; i++) {
            if (fromRows[i] < 0) {
                to.setNull(i);
            } else {
                to.copy(i, from, fromRows[i]);
            }
        }
    }

    private static void gather(BytesVector to, BytesVector from, int[] fromRows, int count) {
        for (int i = 0; i < count; i++) {
            int row = fromRows[i];
            if (row < 0 || from.isNull(row)) {
                to.setNull(i);
            } else {
                to.setReference(i, from.buffer(row), from.offset(row), from.length(row));
            }
        }
    }
}

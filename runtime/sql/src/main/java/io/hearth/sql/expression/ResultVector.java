package io.hearth.sql.expression;

import io.hearth.sql.type.SqlType;
import io.hearth.sql.vector.ColumnVector;
import io.hearth.sql.vector.Rows;

/** Vectors that are used again for each batch. */
final class ResultVector {
    private ResultVector() {}

    static ColumnVector prepare(ColumnVector known, SqlType type, Rows rows) {
        int needed = Math.max(1, rows.end());
        if (known == null) {
            return ColumnVector.of(type, needed);
        }
        known.reset();
        known.ensureCapacity(needed);
        return known;
    }
}

package io.hearth.sql.expression;

import io.hearth.sql.vector.ColumnVector;
import io.hearth.sql.vector.DoubleVector;
import io.hearth.sql.vector.LongVector;
import io.hearth.sql.vector.Rows;

/** Whether a floating-point number is not 0. */
final class NonZero {
    private NonZero() {}

    static void evaluate(
            ColumnVector[] arguments, Rows rows, ColumnVector result, EvaluationContext context) {
        DoubleVector numbers = (DoubleVector) arguments[0];
        LongVector truths = (LongVector) result;
        for (int i = 0; i < rows.count(); i++) {
            int row = rows.row(i);
            if (numbers.isNull(row)) {
                truths.setNull(row);
            } else {
                truths.setLong(row, numbers.getDouble(row) != 0 ? 1 : 0);
            }
        }
    }
}

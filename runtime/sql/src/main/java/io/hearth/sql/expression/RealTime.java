package io.hearth.sql.expression;

import static io.hearth.api.error.ErrorCode.ER_WRONG_VALUE;

import io.hearth.sql.vector.Batch;
import io.hearth.sql.vector.BytesVector;
import io.hearth.sql.vector.ColumnVector;
import io.hearth.sql.vector.Rows;

/**
 * A constant text as a time; error 1525 if it is none. One execution's.
 *
 * @param text the text
 * @param time the same as a time
 * @param kind for the error
 */
record RealTime(VectorExpression text, VectorExpression time, String kind)
        implements VectorExpression {
    @Override
    public ColumnVector evaluate(Batch batch, Rows rows, EvaluationContext context) {
        ColumnVector texts = text.evaluate(batch, rows, context);
        ColumnVector times = time.evaluate(batch, rows, context);
        if (times.isNull(0) && !texts.isNull(0)) {
            String given = Conversions.shown(((BytesVector) texts).getString(0));
            throw ER_WRONG_VALUE.toException(kind, given);
        }
        return times;
    }
}

package io.hearth.sql.expression;

import io.hearth.sql.vector.Batch;
import io.hearth.sql.vector.ColumnVector;
import io.hearth.sql.vector.Rows;

/**
 * An expression without columns: computed when the first row needs it, then constant. One
 * execution's.
 */
final class OnceExpression implements VectorExpression {
    private final VectorExpression expression;
    private ColumnVector value;

    OnceExpression(VectorExpression expression) {
        this.expression = expression;
    }

    @Override
    public ColumnVector evaluate(Batch batch, Rows rows, EvaluationContext context) {
        if (value == null) {
            ColumnVector computed = expression.evaluate(batch, new Rows(1), context);
            computed.makeConstant();
            value = computed;
        }
        return value;
    }
}

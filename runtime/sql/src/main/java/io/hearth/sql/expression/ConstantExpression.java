package io.hearth.sql.expression;

import io.hearth.sql.expression.BoundExpression.Constant;
import io.hearth.sql.vector.Batch;
import io.hearth.sql.vector.ColumnVector;
import io.hearth.sql.vector.Rows;

/** A value of the plan as a constant vector. One execution's. */
final class ConstantExpression implements VectorExpression {
    private final ColumnVector value;

    ConstantExpression(Constant constant) {
        value = ColumnVector.constant(constant.type(), constant.value());
    }

    @Override
    public ColumnVector evaluate(Batch batch, Rows rows, EvaluationContext context) {
        return value;
    }
}

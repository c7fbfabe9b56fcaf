package io.hearth.sql.expression;

import io.hearth.sql.expression.BoundExpression.ParameterReference;
import io.hearth.sql.vector.Batch;
import io.hearth.sql.vector.ColumnVector;
import io.hearth.sql.vector.Rows;

/** A parameter's value as a constant vector, fetched once. One execution's. */
final class ParameterExpression implements VectorExpression {
    private final ParameterReference parameter;
    private ColumnVector value;

    ParameterExpression(ParameterReference parameter) {
        this.parameter = parameter;
    }

    @Override
    public ColumnVector evaluate(Batch batch, Rows rows, EvaluationContext context) {
        if (value == null) {
            value = ColumnVector.constant(parameter.type(), context.parameter(parameter.index()));
        }
        return value;
    }
}

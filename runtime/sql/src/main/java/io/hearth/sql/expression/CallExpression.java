package io.hearth.sql.expression;

import io.hearth.sql.type.SqlType;
import io.hearth.sql.vector.Batch;
import io.hearth.sql.vector.ColumnVector;
import io.hearth.sql.vector.Rows;

/** A kernel with its arguments and its result vector. One execution's. */
final class CallExpression implements VectorExpression {
    private final Kernel kernel;
    private final VectorExpression[] arguments;
    private final ColumnVector[] values;
    private final SqlType type;
    private ColumnVector result;

    CallExpression(Kernel kernel, VectorExpression[] arguments, SqlType type) {
        this.kernel = kernel;
        this.arguments = arguments;
        this.values = new ColumnVector[arguments.length];
        this.type = type;
    }

    @Override
    public ColumnVector evaluate(Batch batch, Rows rows, EvaluationContext context) {
        for (int i = 0; i < arguments.length; i++) {
            values[i] = arguments[i].evaluate(batch, rows, context);
        }
        result = ResultVector.prepare(result, type, rows);
        kernel.evaluate(values, rows, result, context);
        return result;
    }
}

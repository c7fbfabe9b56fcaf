package io.hearth.sql.executor;

import io.hearth.sql.expression.VectorExpression;
import io.hearth.sql.vector.Batch;
import io.hearth.sql.vector.ColumnVector;

/** Computes columns; rows stay at their places. One execution's. */
final class ProjectOperator implements Operator {
    private final Operator input;
    private final VectorExpression[] expressions;
    private final Batch output;
    private ExecutionContext context;

    ProjectOperator(Operator input, VectorExpression[] expressions) {
        this.input = input;
        this.expressions = expressions;
        this.output = new Batch(new ColumnVector[expressions.length]);
    }

    @Override
    public void open(ExecutionContext execution) {
        context = execution;
        input.open(execution);
    }

    @Override
    public Batch next() {
        Batch batch = input.next();
        if (batch.selected() == 0) {
            return NoRows.batch();
        }
        for (int i = 0; i < expressions.length; i++) {
            output.setColumn(i, expressions[i].evaluate(batch, context));
        }
        output.setSize(batch.size());
        output.select(batch.selection(), batch.selected());
        return output;
    }

    @Override
    public void close() {
        input.close();
    }
}

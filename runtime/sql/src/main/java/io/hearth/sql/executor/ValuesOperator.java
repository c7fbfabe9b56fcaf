package io.hearth.sql.executor;

import io.hearth.sql.expression.BoundExpression;
import io.hearth.sql.expression.ExpressionCompiler;
import io.hearth.sql.plan.Values;
import io.hearth.sql.vector.Batch;
import io.hearth.sql.vector.ColumnVector;
import java.util.List;

/** Rows that the statement lists. One execution's. */
final class ValuesOperator implements Operator {
    private final Values values;
    private final Batch input = new Batch();
    private Batch output;
    private ExecutionContext context;
    private int given;

    ValuesOperator(Values values) {
        this.values = values;
    }

    @Override
    public void open(ExecutionContext execution) {
        context = execution;
        input.setSize(1);
        int first = Math.min(values.rows().size(), ColumnVector.USUAL_CAPACITY);
        output = Batch.of(values.types(), Math.max(first, 1));
    }

    @Override
    public Batch next() {
        context.checkpoint();
        int count = Math.min(values.rows().size() - given, ColumnVector.USUAL_CAPACITY);
        output.reset();
        for (int row = 0; row < count; row++) {
            write(values.rows().get(given + row), row);
        }
        given += count;
        output.setSize(count);
        return output;
    }

    private void write(List<BoundExpression> expressions, int row) {
        for (int column = 0; column < expressions.size(); column++) {
            ColumnVector value =
                    ExpressionCompiler.compileAs(
                                    expressions.get(column), values.types().get(column))
                            .evaluate(input, context);
            output.column(column).copy(row, value, 0);
        }
    }

    @Override
    public void close() {
        given = values.rows().size();
    }
}

package io.hearth.sql.executor;

import io.hearth.sql.expression.Predicate;
import io.hearth.sql.vector.Batch;

/** Narrows the selection of its input's batches. One execution's. */
final class FilterOperator implements Operator {
    private final Operator input;
    private final Predicate condition;
    private ExecutionContext context;

    FilterOperator(Operator input, Predicate condition) {
        this.input = input;
        this.condition = condition;
    }

    @Override
    public void open(ExecutionContext execution) {
        context = execution;
        input.open(execution);
    }

    @Override
    public Batch next() {
        while (true) {
            Batch batch = input.next();
            if (batch.selected() == 0 || condition.select(batch, context) > 0) {
                return batch;
            }
        }
    }

    @Override
    public void close() {
        input.close();
    }
}

package io.hearth.sql.executor;

import io.hearth.sql.vector.Batch;

/**
 * The rows of one input after those of the other; each is open only while it is read. One
 * execution's.
 */
final class UnionAllOperator implements Operator {
    private final Operator[] inputs;
    private ExecutionContext context;
    private int current;

    UnionAllOperator(Operator[] inputs) {
        this.inputs = inputs;
    }

    @Override
    public void open(ExecutionContext execution) {
        context = execution;
        inputs[0].open(execution);
    }

    @Override
    public Batch next() {
        while (current < inputs.length) {
            Batch batch = inputs[current].next();
            if (batch.selected() > 0) {
                return batch;
            }
            inputs[current].close();
            current++;
            if (current < inputs.length) {
                inputs[current].open(context);
            }
        }
        return NoRows.batch();
    }

    @Override
    public void close() {
        Closing.all(inputs);
    }
}

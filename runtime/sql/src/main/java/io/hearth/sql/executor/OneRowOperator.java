package io.hearth.sql.executor;

import io.hearth.sql.vector.Batch;

/** One row without columns. One execution's. */
final class OneRowOperator implements Operator {
    private boolean given;

    @Override
    public void open(ExecutionContext context) {
        given = false;
    }

    @Override
    public Batch next() {
        Batch batch = NoRows.batch();
        if (!given) {
            given = true;
            batch.setSize(1);
        }
        return batch;
    }

    @Override
    public void close() {
        given = true;
    }
}

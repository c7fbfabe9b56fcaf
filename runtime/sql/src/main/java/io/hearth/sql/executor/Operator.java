package io.hearth.sql.executor;

import io.hearth.sql.vector.Batch;

/**
 * One step of a running plan. One execution's; one thread. {@link #open} once, {@link #next} until
 * it gives no rows or nobody wants more, {@link #close} in any case, also if it was never opened or
 * failed; closing twice does nothing.
 */
interface Operator extends AutoCloseable {
    /**
     * Gets ready. What an operator needs from it, it remembers.
     *
     * @param context the execution
     */
    void open(ExecutionContext context);

    /**
     * The next rows.
     *
     * @return at least one selected row, or none at the end. The batch and its vectors are the
     *     caller's until its next call: it may narrow the selection, not change values
     */
    Batch next();

    /** Frees what it holds and closes its inputs. */
    @Override
    void close();
}

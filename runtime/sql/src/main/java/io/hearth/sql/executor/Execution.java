package io.hearth.sql.executor;

import io.hearth.sql.expression.SubqueryRows;
import io.hearth.sql.vector.Batch;

/**
 * The rows of a running plan. The statement's thread. Tables are let go at the end of the rows, at
 * a failure and at {@link #close}, whichever comes first.
 */
public final class Execution implements SubqueryRows {
    private final Operator root;
    private final ExecutionContext context;
    private boolean closed;

    private Execution(Operator root, ExecutionContext context) {
        this.root = root;
        this.context = context;
    }

    static Execution of(Operator root, ExecutionContext context) {
        Execution execution = new Execution(root, context);
        try {
            root.open(context);
        } catch (RuntimeException | Error failure) {
            throw execution.failed(failure);
        }
        return execution;
    }

    /**
     * The next rows.
     *
     * @return good until the next call, not to be changed; without selected rows at the end, and at
     *     each call after it
     * @throws io.hearth.api.error.ServerException if the statement fails or was killed
     */
    @Override
    public Batch next() {
        if (closed) {
            return NoRows.batch();
        }
        Batch batch;
        try {
            context.checkpoint();
            batch = root.next();
        } catch (RuntimeException | Error failure) {
            throw failed(failure);
        }
        if (batch.selected() == 0) {
            close();
        }
        return batch;
    }

    /**
     * What the operators hold.
     *
     * @return the account of the whole statement
     */
    public StatementMemory memory() {
        return context.memory();
    }

    /** Ends the execution. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            Closing.all(root, context::release);
        }
    }

    /** Closes everything and gives back the failure; never returns for an Error. */
    private RuntimeException failed(Throwable failure) {
        try {
            close();
        } catch (RuntimeException alsoFailed) {
            if (alsoFailed != failure) {
                failure.addSuppressed(alsoFailed);
            }
        }
        if (failure instanceof Error error) {
            throw error;
        }
        return (RuntimeException) failure;
    }
}

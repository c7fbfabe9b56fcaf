package io.hearth.sql.expression;

import io.hearth.sql.vector.Batch;

/** The rows of a running query inside an expression. The statement's thread. */
public interface SubqueryRows extends AutoCloseable {
    /**
     * The next rows.
     *
     * @return good until the next call; without selected rows at the end
     * @throws io.hearth.api.error.ServerException if the statement fails or was killed
     */
    Batch next();

    /** Ends the query, whether or not all its rows were read. */
    @Override
    void close();
}

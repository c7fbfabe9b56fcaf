package io.hearth.sql.expression;

import io.hearth.sql.vector.Batch;
import io.hearth.sql.vector.ColumnVector;
import io.hearth.sql.vector.Rows;

/**
 * A compiled expression. Belongs to one execution and one thread: it keeps scratch vectors. A
 * result is good until the next call, for the rows that were asked for; it may be a column of the
 * batch itself or a constant vector.
 */
public interface VectorExpression {
    /**
     * The values for some rows.
     *
     * @param batch the input
     * @param rows which of its rows
     * @param context the session and the statement
     * @return their values, at their places
     */
    ColumnVector evaluate(Batch batch, Rows rows, EvaluationContext context);

    /**
     * The values for the rows that the batch wants.
     *
     * @param batch the input
     * @param context the session and the statement
     * @return their values, at their places
     */
    default ColumnVector evaluate(Batch batch, EvaluationContext context) {
        return evaluate(batch, batch.rows(), context);
    }
}

package io.hearth.sql.expression;

import io.hearth.sql.vector.ColumnVector;
import io.hearth.sql.vector.Rows;

/** The work of a function on vectors. One execution's; one thread. */
@FunctionalInterface
public interface Kernel {
    /**
     * Computes the results of some rows.
     *
     * @param arguments the arguments' values, of the types that were asked for; constants among
     *     them
     * @param rows which rows
     * @param result takes a value or NULL for each of the rows; it has room for them
     * @param context the session and the statement
     */
    void evaluate(
            ColumnVector[] arguments, Rows rows, ColumnVector result, EvaluationContext context);
}

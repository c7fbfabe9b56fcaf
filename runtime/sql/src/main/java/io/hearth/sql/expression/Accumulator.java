package io.hearth.sql.expression;

import io.hearth.sql.vector.ColumnVector;
import io.hearth.sql.vector.Rows;

/** Collects the values of groups for an aggregate. One execution's; one thread. */
public interface Accumulator {
    /**
     * Makes room for groups; new ones are empty.
     *
     * @param groups how many there are now
     */
    void ensureGroups(int groups);

    /**
     * Adds the values of rows to their groups.
     *
     * @param arguments the arguments' values
     * @param rows which rows
     * @param groups by row number, the row's group; null if all are of group 0
     * @param context the session and the statement
     */
    void add(ColumnVector[] arguments, Rows rows, int[] groups, EvaluationContext context);

    /**
     * Writes the results of groups.
     *
     * @param firstGroup goes to row 0
     * @param count how many groups
     * @param result takes them; it has room
     */
    void results(int firstGroup, int count, ColumnVector result);

    /**
     * Bytes of memory it holds, roughly.
     *
     * @return for the accounting of a statement
     */
    long memory();
}

package io.hearth.sql.plan;

/** A number of rows in LIMIT. Immutable; any thread. */
public sealed interface RowCount {
    /**
     * A number in the statement.
     *
     * @param rows not negative
     */
    record Fixed(long rows) implements RowCount {
        /** Checks the sign. */
        public Fixed {
            if (rows < 0) {
                throw new IllegalArgumentException("negative number of rows: " + rows);
            }
        }
    }

    /**
     * A {@code ?} of a prepared statement.
     *
     * @param index the parameter's index in the statement's parameter values
     */
    record Parameter(int index) implements RowCount {}

    /**
     * A number in the statement.
     *
     * @param rows not negative
     * @return the count
     */
    static RowCount of(long rows) {
        return new Fixed(rows);
    }
}

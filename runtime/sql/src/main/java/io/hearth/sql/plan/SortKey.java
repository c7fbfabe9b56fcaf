package io.hearth.sql.plan;

import static java.util.Objects.requireNonNull;

import io.hearth.sql.expression.BoundExpression;

/**
 * What rows are ordered by. NULL comes first if ascending, last if descending.
 *
 * @param expression over the input's columns; texts are ordered by its type's collation
 * @param isDescending whether the greatest comes first
 */
public record SortKey(BoundExpression expression, boolean isDescending) {
    /** Checks that there is an expression. */
    public SortKey {
        requireNonNull(expression, "expression");
    }
}

package io.hearth.sql.plan;

import static java.util.Objects.requireNonNull;

import io.hearth.sql.expression.BoundExpression;
import io.hearth.sql.type.Collation;

/**
 * An equality between the two inputs of a join. Both sides have values of the same class of vector:
 * the binder converts where they differ.
 *
 * @param left over the left input's columns
 * @param right over the right input's columns, counted from 0 too
 * @param collation what texts are compared by
 * @param matchesNull whether NULL equals NULL ({@code <=>}); else NULL never matches
 */
public record JoinKey(
        BoundExpression left, BoundExpression right, Collation collation, boolean matchesNull) {
    /** Checks that both sides have the same class of values. */
    public JoinKey {
        requireNonNull(collation, "collation");
        if (left.type().vectorKind() != right.type().vectorKind()) {
            throw new IllegalArgumentException(
                    left.type().text() + " joined with " + right.type().text());
        }
    }

    /**
     * A plain {@code =} under the left side's collation.
     *
     * @param left over the left input's columns
     * @param right over the right input's columns
     * @return the key
     */
    public static JoinKey equal(BoundExpression left, BoundExpression right) {
        return new JoinKey(left, right, left.type().collation(), false);
    }
}

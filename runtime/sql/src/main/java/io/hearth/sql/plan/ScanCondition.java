package io.hearth.sql.plan;

import static java.util.Objects.requireNonNull;

import io.hearth.api.table.Condition;
import io.hearth.sql.expression.BoundExpression;
import java.util.List;

/**
 * A conjunct that compares a column of a table with constants: the table may take it, else the scan
 * tests it.
 *
 * <p>Only to be made where the comparison happens as the column's type does it (a text column with
 * texts under the column's collation, a number with numbers), so that both forms say the same.
 *
 * @param expression the whole conjunct, over the scan's output columns
 * @param column the column's number in its table
 * @param operator how it is compared
 * @param values what it is compared with: expressions that read no column; as many as {@link
 *     Condition#values()} has. If one is NULL when the scan opens, the table is not told
 */
public record ScanCondition(
        BoundExpression expression,
        int column,
        Condition.Operator operator,
        List<BoundExpression> values) {
    /** Checks the number of values. */
    public ScanCondition {
        requireNonNull(expression, "expression");
        values = List.copyOf(values);
        boolean fits =
                switch (operator) {
                    case IS_NULL, IS_NOT_NULL -> values.isEmpty();
                    case IN -> !values.isEmpty();
                    default -> values.size() == 1;
                };
        if (!fits) {
            throw new IllegalArgumentException(operator + " with " + values.size() + " values");
        }
    }
}

package io.hearth.sql.plan;

import io.hearth.sql.expression.BoundExpression;
import io.hearth.sql.type.SqlType;
import java.util.List;

/**
 * Rows that the statement itself lists.
 *
 * @param types one per column
 * @param rows each one expression per column, of the column's type, that reads no column; may be
 *     empty
 */
public record Values(List<SqlType> types, List<List<BoundExpression>> rows) implements PlanNode {
    /** Checks that each row has all columns. */
    public Values {
        types = List.copyOf(types);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<BoundExpression> row : rows) {
            if (row.size() != types.size()) {
                throw new IllegalArgumentException(
                        "a row of " + row.size() + " values for " + types.size() + " columns");
            }
        }
    }

    @Override
    public List<PlanNode> inputs() {
        return List.of();
    }
}

package io.hearth.sql.planner;

import io.hearth.sql.expression.BoundExpression;
import io.hearth.sql.expression.BoundExpression.ColumnReference;
import io.hearth.sql.type.SqlType;
import java.util.List;
import org.apache.calcite.rel.RelNode;

/**
 * Rows with typed columns, before it is decided how they are computed. Immutable; one statement's
 * thread. Made and combined by {@link Relations}.
 */
public final class Relation {
    private final RelNode node;
    private final List<SqlType> types;

    Relation(RelNode node) {
        this.node = node;
        this.types =
                node.getRowType().getFieldList().stream()
                        .map(field -> RexReader.type(field.getType()))
                        .toList();
    }

    RelNode node() {
        return node;
    }

    /**
     * The types of its columns.
     *
     * @return one per column
     */
    public List<SqlType> types() {
        return types;
    }

    /**
     * One of its columns as an expression over its rows.
     *
     * @param index from 0
     * @return the reference
     */
    public BoundExpression column(int index) {
        return new ColumnReference(index, types.get(index));
    }
}

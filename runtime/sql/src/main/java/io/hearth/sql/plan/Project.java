package io.hearth.sql.plan;

import static java.util.Objects.requireNonNull;

import io.hearth.sql.expression.BoundExpression;
import io.hearth.sql.type.SqlType;
import java.util.List;

/**
 * Computes columns.
 *
 * @param input the rows
 * @param expressions one per output column, over the input's columns
 */
public record Project(PlanNode input, List<BoundExpression> expressions) implements PlanNode {
    /** Copies the list. */
    public Project {
        requireNonNull(input, "input");
        expressions = List.copyOf(expressions);
    }

    @Override
    public List<SqlType> types() {
        return expressions.stream().map(BoundExpression::type).toList();
    }

    @Override
    public List<PlanNode> inputs() {
        return List.of(input);
    }
}

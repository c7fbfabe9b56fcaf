package io.hearth.sql.plan;

import static java.util.Objects.requireNonNull;

import io.hearth.sql.expression.BoundExpression;
import io.hearth.sql.type.SqlType;
import java.util.List;

/**
 * Gives the rows for which a condition is true, neither false nor NULL.
 *
 * @param input the rows
 * @param condition over the input's columns
 */
public record Filter(PlanNode input, BoundExpression condition) implements PlanNode {
    /** Checks that both are there. */
    public Filter {
        requireNonNull(input, "input");
        requireNonNull(condition, "condition");
    }

    @Override
    public List<SqlType> types() {
        return input.types();
    }

    @Override
    public List<PlanNode> inputs() {
        return List.of(input);
    }
}

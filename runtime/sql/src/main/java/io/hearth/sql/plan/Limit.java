package io.hearth.sql.plan;

import static java.util.Objects.requireNonNull;

import io.hearth.sql.type.SqlType;
import java.util.List;

/**
 * Leaves out rows at the beginning and ends early.
 *
 * @param input the rows
 * @param range which of them are given
 */
public record Limit(PlanNode input, RowRange range) implements PlanNode {
    /** Checks that both are there. */
    public Limit {
        requireNonNull(input, "input");
        requireNonNull(range, "range");
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

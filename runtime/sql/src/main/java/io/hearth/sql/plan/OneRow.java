package io.hearth.sql.plan;

import io.hearth.sql.type.SqlType;
import java.util.List;

/** One row without columns: what a SELECT without FROM reads. */
public record OneRow() implements PlanNode {
    @Override
    public List<SqlType> types() {
        return List.of();
    }

    @Override
    public List<PlanNode> inputs() {
        return List.of();
    }
}

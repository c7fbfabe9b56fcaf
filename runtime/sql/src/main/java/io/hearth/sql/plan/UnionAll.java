package io.hearth.sql.plan;

import io.hearth.sql.type.SqlType;
import java.util.List;

/**
 * All rows of its inputs, one input after the other.
 *
 * @param types the columns' types: of the kind and collation that each input's columns have
 * @param inputs at least one
 */
public record UnionAll(List<SqlType> types, List<PlanNode> inputs) implements PlanNode {
    /** Checks that each input has all columns. */
    public UnionAll {
        types = List.copyOf(types);
        inputs = List.copyOf(inputs);
        if (inputs.isEmpty()) {
            throw new IllegalArgumentException("a union of nothing");
        }
        for (PlanNode input : inputs) {
            if (input.types().size() != types.size()) {
                throw new IllegalArgumentException(
                        input.types().size() + " columns in a union of " + types.size());
            }
        }
    }
}

package io.hearth.sql.plan;

import static java.util.Objects.requireNonNull;

import io.hearth.sql.type.SqlType;
import java.util.List;
import java.util.Optional;

/**
 * Orders rows; equal ones stay in the input's order.
 *
 * @param input the rows
 * @param keys at least one, the most important first
 * @param limit how many rows are wanted: all up to the range's end are given, and a {@link Limit}
 *     above leaves out those before its offset
 */
public record Sort(PlanNode input, List<SortKey> keys, Optional<RowRange> limit)
        implements PlanNode {
    /** Checks the keys. */
    public Sort {
        requireNonNull(input, "input");
        requireNonNull(limit, "limit");
        keys = List.copyOf(keys);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("a sort without keys");
        }
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

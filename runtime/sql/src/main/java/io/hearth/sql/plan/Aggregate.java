package io.hearth.sql.plan;

import static java.util.Objects.requireNonNull;

import io.hearth.sql.expression.BoundExpression;
import io.hearth.sql.type.SqlType;
import java.util.List;
import java.util.stream.Stream;

/**
 * Groups rows whose keys are equal (NULL is equal to NULL; texts under their collation) and gives
 * one row per group: the keys as its first row has them, then the aggregates. Groups come in the
 * order of their first rows.
 *
 * @param input the rows
 * @param keys over the input's columns; without keys all rows are one group, which is there even
 *     without rows
 * @param calls the aggregates; may be empty (DISTINCT)
 */
public record Aggregate(PlanNode input, List<BoundExpression> keys, List<AggregateCall> calls)
        implements PlanNode {
    /** Copies the lists. */
    public Aggregate {
        requireNonNull(input, "input");
        keys = List.copyOf(keys);
        calls = List.copyOf(calls);
    }

    @Override
    public List<SqlType> types() {
        return Stream.concat(
                        keys.stream().map(BoundExpression::type),
                        calls.stream().map(AggregateCall::type))
                .toList();
    }

    @Override
    public List<PlanNode> inputs() {
        return List.of(input);
    }
}

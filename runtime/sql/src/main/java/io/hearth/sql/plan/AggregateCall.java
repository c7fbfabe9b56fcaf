package io.hearth.sql.plan;

import static java.util.Objects.requireNonNull;

import io.hearth.sql.expression.AggregateFunction;
import io.hearth.sql.expression.BoundExpression;
import io.hearth.sql.type.SqlType;
import java.util.List;

/**
 * One aggregate function of a query.
 *
 * @param function what is computed
 * @param arguments over the input's columns; empty for COUNT(*)
 * @param isDistinct whether equal argument values count once
 * @param type the result's type
 */
public record AggregateCall(
        AggregateFunction function,
        List<BoundExpression> arguments,
        boolean isDistinct,
        SqlType type) {
    /** Copies the arguments. */
    public AggregateCall {
        requireNonNull(function, "function");
        requireNonNull(type, "type");
        arguments = List.copyOf(arguments);
    }
}

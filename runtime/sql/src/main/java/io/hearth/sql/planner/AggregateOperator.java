package io.hearth.sql.planner;

import io.hearth.sql.expression.AggregateFunction;

import org.apache.calcite.sql.SqlAggFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.util.Optionality;

/** One of our aggregates where Calcite wants one of its own. Immutable. */
final class AggregateOperator extends SqlAggFunction {
    private final AggregateFunction function;

    AggregateOperator(AggregateFunction function) {
        super(
                function.name(),
                null,
                SqlKind.OTHER_FUNCTION,
                null,
                null,
                null,
                SqlFunctionCategory.USER_DEFINED_FUNCTION,
                false,
                false,
                Optionality.IGNORED);
        this.function = function;
    }

    AggregateFunction function() {
        return function;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AggregateOperator that && function.equals(that.function);
    }

    @Override
    public int hashCode() {
        return function.hashCode();
    }
}

package io.hearth.sql.planner;

import io.hearth.sql.expression.AggregateFunction;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlAggFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlOperatorBinding;
import org.apache.calcite.util.Optionality;

/** One of our aggregates, with its result's type, where Calcite wants one of its own. Immutable. */
final class AggregateOperator extends SqlAggFunction {
    private final AggregateFunction function;
    private final RelDataType result;

    AggregateOperator(AggregateFunction function, RelDataType result) {
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
        this.result = result;
    }

    AggregateFunction function() {
        return function;
    }

    @Override
    public RelDataType inferReturnType(SqlOperatorBinding binding) {
        return result;
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

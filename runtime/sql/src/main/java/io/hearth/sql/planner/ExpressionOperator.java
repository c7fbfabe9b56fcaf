package io.hearth.sql.planner;

import io.hearth.sql.expression.BoundExpression;
import io.hearth.sql.expression.SqlFunction;
import io.hearth.sql.type.SqlType;
import java.util.List;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlSyntax;

/**
 * One of our functions, with the type of its result, where Calcite wants an operator. Calcite sees
 * its name only; an equality is also seen as one, which makes it a join's key and a condition that
 * NULL fails. Immutable.
 */
final class ExpressionOperator extends SqlOperator {
    private static final String EQUALITY = "=";

    private final SqlFunction function;
    private final SqlType result;

    ExpressionOperator(SqlFunction function, SqlType result) {
        super(function.name(), kind(function), 0, 0, null, null, null);
        this.function = function;
        this.result = result;
    }

    private static SqlKind kind(SqlFunction function) {
        return function.name().equals(EQUALITY) ? SqlKind.EQUALS : SqlKind.OTHER_FUNCTION;
    }

    static boolean isEquality(BoundExpression.Call call) {
        return call.function().name().equals(EQUALITY);
    }

    BoundExpression.Call call(List<BoundExpression> arguments) {
        return new BoundExpression.Call(function, arguments, result);
    }

    @Override
    public SqlSyntax getSyntax() {
        return SqlSyntax.FUNCTION;
    }

    /** Calcite turns equalities around to compare them with each other. */
    @Override
    public SqlOperator reverse() {
        return kind == SqlKind.EQUALS ? this : null;
    }

    @Override
    public boolean isDeterministic() {
        return function.stability() != SqlFunction.Stability.VOLATILE;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ExpressionOperator that
                && function.equals(that.function)
                && result.equals(that.result);
    }

    @Override
    public int hashCode() {
        return function.hashCode();
    }
}

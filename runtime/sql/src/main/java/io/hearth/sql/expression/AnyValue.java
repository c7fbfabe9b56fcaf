package io.hearth.sql.expression;

import static io.hearth.api.error.ErrorCode.ER_WRONG_PARAMCOUNT_TO_NATIVE_FCT;

import io.hearth.sql.expression.BoundExpression.Call;
import io.hearth.sql.type.SqlType;
import java.util.List;

/**
 * ANY_VALUE: its argument as it is; the rule that columns must be keys of the groups is not for
 * what is in it. Immutable; any thread.
 */
final class AnyValue implements LazyFunction {
    @Override
    public String name() {
        return "ANY_VALUE";
    }

    @Override
    public void checkArguments(int count) {
        if (count != 1) {
            throw ER_WRONG_PARAMCOUNT_TO_NATIVE_FCT.toException(name());
        }
    }

    @Override
    public SqlType resultType(List<BoundExpression> arguments) {
        return arguments.get(0).type().withNullable(true);
    }

    @Override
    public Stability stability() {
        return Stability.IMMUTABLE;
    }

    @Override
    public VectorExpression compile(Call call) {
        return ExpressionCompiler.inner(call.arguments().get(0));
    }
}

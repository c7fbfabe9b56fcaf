package io.hearth.sql.expression;

import io.hearth.sql.expression.BoundExpression.Call;
import io.hearth.sql.type.SqlType;

import java.util.List;

/**
 * A function under another name.
 *
 * @param name the name
 * @param function the function
 */
record Renamed(String name, EagerFunction function) implements EagerFunction {
    @Override
    public void checkArguments(int count) {
        function.checkArguments(count);
    }

    @Override
    public SqlType resultType(List<BoundExpression> arguments) {
        return function.resultType(arguments);
    }

    @Override
    public Stability stability() {
        return function.stability();
    }

    @Override
    public List<SqlType> kernelTypes(Call call) {
        return function.kernelTypes(call);
    }

    @Override
    public Kernel kernel(Call call) {
        return function.kernel(call);
    }
}

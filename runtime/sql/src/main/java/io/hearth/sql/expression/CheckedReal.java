package io.hearth.sql.expression;

import static io.hearth.api.error.ErrorCode.ER_WRONG_PARAMCOUNT_TO_NATIVE_FCT;

import io.hearth.sql.expression.BoundExpression.Call;
import io.hearth.sql.type.SqlType;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A function of floating-point numbers whose infinite result is error 1690.
 *
 * @param name its name
 * @param count how many arguments it takes
 * @param body computes
 */
record CheckedReal(String name, int count, ToDoubleFunction<RowArguments> body)
        implements EagerFunction {
    @Override
    public void checkArguments(int given) {
        if (given != count) {
            throw ER_WRONG_PARAMCOUNT_TO_NATIVE_FCT.toException(name);
        }
    }

    @Override
    public SqlType resultType(List<BoundExpression> arguments) {
        return SqlType.real()
                .withNullable(arguments.stream().anyMatch(one -> one.type().nullable()));
    }

    @Override
    public Stability stability() {
        return Stability.IMMUTABLE;
    }

    @Override
    public List<SqlType> kernelTypes(Call call) {
        return call.arguments().stream().map(one -> SqlType.real()).toList();
    }

    @Override
    public Kernel kernel(Call call) {
        return Body.doubles(
                        in -> {
                            double value = body.applyAsDouble(in);
                            if (Double.isNaN(value)) {
                                throw Arithmetic.outOfRange("DOUBLE", call, in.context());
                            }
                            return DoubleArithmetic.checked(value, call, in);
                        })
                .strict();
    }
}

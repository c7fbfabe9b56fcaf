package io.hearth.sql.planner;

import io.hearth.sql.expression.BoundExpression;
import io.hearth.sql.expression.BoundExpression.Call;
import io.hearth.sql.expression.EagerFunction;
import io.hearth.sql.expression.Kernel;
import io.hearth.sql.type.SqlType;
import java.util.List;

/**
 * A value in another type, converted as for a function's argument: without the checks and cuts of
 * CAST. Immutable; any thread.
 *
 * @param target the type
 */
public record Conversion(SqlType target) implements EagerFunction {
    /**
     * A value in a type.
     *
     * @param value the value
     * @param target the type
     * @return the value itself if it has that type or differs only in whether it may be NULL
     */
    public static BoundExpression of(BoundExpression value, SqlType target) {
        SqlType nullable = target.withNullable(value.type().nullable());
        return value.type().equals(nullable)
                ? value
                : new Call(new Conversion(target), List.of(value), nullable);
    }

    @Override
    public String name() {
        return "CONVERSION";
    }

    @Override
    public void checkArguments(int count) {
        if (count != 1) {
            throw new IllegalArgumentException("a conversion of " + count + " values");
        }
    }

    @Override
    public SqlType resultType(List<BoundExpression> arguments) {
        return target.withNullable(arguments.get(0).type().nullable());
    }

    @Override
    public Stability stability() {
        return Stability.IMMUTABLE;
    }

    @Override
    public List<SqlType> kernelTypes(Call call) {
        return List.of(target);
    }

    @Override
    public Kernel kernel(Call call) {
        return (arguments, rows, result, context) -> result.copy(arguments[0], rows);
    }
}

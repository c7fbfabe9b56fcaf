package io.hearth.sql.expression;

import io.hearth.sql.expression.BoundExpression.Call;
import io.hearth.sql.expression.BoundExpression.Constant;
import io.hearth.sql.expression.BoundExpression.ParameterReference;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.type.SqlType.Family;

/** The minus before a number. */
final class Negation {
    private Negation() {}

    static SqlType resultType(BoundExpression operand) {
        SqlType type = Argument.numberOf(operand.type());
        if (type.family() == Family.INTEGER && isBeyond(operand)) {
            return SqlType.decimal(20, 0).withNullable(type.nullable());
        }
        if (type.family() == Family.INTEGER) {
            return SqlType.bigint(Math.min(type.precision() + 1L, 21), false)
                    .withNullable(type.nullable());
        }
        return type.family() == Family.DECIMAL
                ? SqlType.decimal((int) type.length(), type.decimals())
                        .withNullable(type.nullable())
                : SqlType.real().withDecimals(type.decimals()).withNullable(type.nullable());
    }

    /** A literal whose negative is no BIGINT: only literals that large are unsigned. */
    private static boolean isBeyond(BoundExpression operand) {
        if (operand instanceof Constant constant && constant.value() instanceof Long value) {
            return constant.type().unsigned() ? value < 0 : value == Long.MIN_VALUE;
        }
        return operand instanceof ParameterReference && operand.type().unsigned();
    }

    static Kernel kernel(Call call) {
        return switch (call.type().family()) {
            case INTEGER -> Body.longs(in -> negated(call, in)).strict();
            case DECIMAL -> Body.decimals(in -> in.getDecimal(0).negate()).strict();
            default -> Body.doubles(in -> -in.getDouble(0)).strict();
        };
    }

    private static long negated(Call call, RowArguments in) {
        long value = in.getLong(0);
        boolean unsigned = in.type(0).unsigned();
        boolean overflow =
                unsigned ? value < 0 && value != Long.MIN_VALUE : value == Long.MIN_VALUE;
        if (overflow) {
            throw Arithmetic.outOfRange("BIGINT", call, in.context());
        }
        return -value;
    }
}

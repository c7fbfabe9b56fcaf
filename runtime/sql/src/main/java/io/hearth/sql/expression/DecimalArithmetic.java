package io.hearth.sql.expression;

import io.hearth.sql.expression.Arithmetic.Sign;
import io.hearth.sql.expression.BoundExpression.Call;
import io.hearth.sql.type.Decimals;
import io.hearth.sql.type.SqlType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Arithmetic of exact decimals. */
final class DecimalArithmetic {
    private DecimalArithmetic() {}

    static Kernel kernel(Sign sign, Call call) {
        return Body.decimals(in -> result(sign, call, in)).strict();
    }

    private static BigDecimal result(Sign sign, Call call, RowArguments in) {
        BigDecimal left = in.getDecimal(0);
        BigDecimal right = in.getDecimal(1);
        return switch (sign) {
            case ADD -> checked(left.add(right), call, in);
            case SUBTRACT -> checked(left.subtract(right), call, in);
            case MULTIPLY -> checked(left.multiply(right), call, in);
            default -> divided(sign, left, right, in);
        };
    }

    private static BigDecimal divided(
            Sign sign, BigDecimal left, BigDecimal right, RowArguments in) {
        if (right.signum() == 0) {
            Arithmetic.divisionByZero(in);
            return null;
        }
        return sign == Sign.MODULO
                ? left.remainder(right)
                : Decimals.divide(left, right, in.session().divisionPrecisionIncrement());
    }

    private static BigDecimal checked(BigDecimal value, Call call, RowArguments in) {
        if (value.precision() - value.scale() > SqlType.MAX_PRECISION) {
            throw Arithmetic.outOfRange("DECIMAL", call, in.context());
        }
        return value.scale() > SqlType.MAX_SCALE
                ? value.setScale(SqlType.MAX_SCALE, RoundingMode.HALF_UP)
                : Decimals.limited(value);
    }

    static Kernel integerDivision(Call call) {
        return Body.longs(in -> whole(call, in)).strict();
    }

    private static long whole(Call call, RowArguments in) {
        BigDecimal right = in.getDecimal(1);
        if (right.signum() == 0) {
            Arithmetic.divisionByZero(in);
            return 0;
        }
        BigInteger quotient = in.getDecimal(0).divideToIntegralValue(right).toBigInteger();
        boolean unsigned = call.type().unsigned();
        boolean fits =
                unsigned
                        ? quotient.signum() >= 0 && quotient.bitLength() <= 64
                        : quotient.bitLength() <= 63;
        if (!fits) {
            throw Arithmetic.outOfRange(
                    unsigned ? "BIGINT UNSIGNED" : "BIGINT", call, in.context());
        }
        return quotient.longValue();
    }
}

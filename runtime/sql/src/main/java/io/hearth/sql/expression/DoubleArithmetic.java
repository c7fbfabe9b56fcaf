package io.hearth.sql.expression;

import io.hearth.sql.expression.Arithmetic.Sign;
import io.hearth.sql.expression.BoundExpression.Call;

/** Arithmetic of floating-point numbers; an infinite result is error 1690. */
final class DoubleArithmetic {
    private DoubleArithmetic() {}

    static Kernel kernel(Sign sign, Call call) {
        return Body.doubles(in -> checked(result(sign, in), call, in)).strict();
    }

    private static double result(Sign sign, RowArguments in) {
        double left = in.getDouble(0);
        double right = in.getDouble(1);
        boolean divides = sign == Sign.DIVIDE || sign == Sign.MODULO;
        if (divides && right == 0) {
            Arithmetic.divisionByZero(in);
            return 0;
        }
        return switch (sign) {
            case ADD -> left + right;
            case SUBTRACT -> left - right;
            case MULTIPLY -> left * right;
            case DIVIDE -> left / right;
            default -> left % right;
        };
    }

    static double checked(double value, Call call, RowArguments in) {
        if (Double.isInfinite(value)) {
            throw Arithmetic.outOfRange("DOUBLE", call, in.context());
        }
        return value;
    }
}

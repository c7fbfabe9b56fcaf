package io.hearth.sql.expression;

import io.hearth.sql.expression.Arithmetic.Sign;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.type.SqlType.Family;

/** The types of results of arithmetic. */
final class ArithmeticTypes {
    private static final int DIVISION_INCREMENT = 4;
    private static final int MOST_WIDTH = 21;
    private static final int REAL_WIDTH = 23;

    private ArithmeticTypes() {}

    static SqlType of(Sign sign, SqlType left, SqlType right) {
        if (sign == Sign.INTEGER_DIVIDE) {
            return integerDivision(left, right);
        }
        if (left.family() == Family.FLOATING || right.family() == Family.FLOATING) {
            return real(sign, left, right);
        }
        boolean whole = left.family() == Family.INTEGER && right.family() == Family.INTEGER;
        if (sign == Sign.DIVIDE) {
            return division(left, right);
        }
        return whole ? integer(sign, left, right) : decimal(sign, left, right);
    }

    private static SqlType integerDivision(SqlType left, SqlType right) {
        return SqlType.bigint(
                Math.min(left.displayLength(), MOST_WIDTH), left.unsigned() || right.unsigned());
    }

    private static SqlType real(Sign sign, SqlType left, SqlType right) {
        int decimals = SqlType.FLOATING;
        if (left.decimals() < SqlType.FLOATING && right.decimals() < SqlType.FLOATING) {
            decimals =
                    switch (sign) {
                        case MULTIPLY -> left.decimals() + right.decimals();
                        case DIVIDE -> SqlType.FLOATING;
                        default -> Math.max(left.decimals(), right.decimals());
                    };
        }
        int kept = Math.min(decimals, SqlType.FLOATING);
        return SqlType.real()
                .withDecimals(kept)
                .withLength(kept < SqlType.FLOATING ? 17 + kept : REAL_WIDTH);
    }

    private static SqlType integer(Sign sign, SqlType left, SqlType right) {
        boolean unsigned =
                sign == Sign.MODULO ? left.unsigned() : left.unsigned() || right.unsigned();
        int width =
                switch (sign) {
                    case MULTIPLY -> left.precision() + right.precision() + 1;
                    case MODULO -> Math.max(left.precision(), right.precision()) + 1;
                    default -> Math.max(left.precision(), right.precision()) + 2;
                };
        return SqlType.bigint(Math.min(width, MOST_WIDTH), unsigned);
    }

    private static SqlType division(SqlType left, SqlType right) {
        int scale = Math.min(left.decimals() + DIVISION_INCREMENT, SqlType.MAX_SCALE);
        int precision = left.precision() + right.decimals() + DIVISION_INCREMENT;
        return SqlType.decimal(precision, scale);
    }

    private static SqlType decimal(Sign sign, SqlType left, SqlType right) {
        return switch (sign) {
            case MULTIPLY ->
                    SqlType.decimal(
                            left.precision() + right.precision(),
                            Math.min(left.decimals() + right.decimals(), SqlType.MAX_SCALE));
            case MODULO ->
                    SqlType.decimal(
                            Math.max(left.precision(), right.precision()),
                            Math.max(left.decimals(), right.decimals()));
            default -> {
                int scale = Math.max(left.decimals(), right.decimals());
                int digits = Math.max(left.integerDigits(), right.integerDigits());
                yield SqlType.decimal(digits + scale + 1, scale);
            }
        };
    }
}

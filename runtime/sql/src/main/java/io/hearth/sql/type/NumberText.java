package io.hearth.sql.type;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;

/** Floating-point numbers as text, in MySQL's form: the shortest digits that read back the same. */
public final class NumberText {
    private static final int PLAIN_LIMIT = 15;
    private static final int FLOAT_DIGITS = 6;
    private static final double PLAIN_INTEGERS = 1e15;

    private NumberText() {}

    /**
     * A value of a FLOAT or DOUBLE.
     *
     * @param type FLOAT or DOUBLE, with decimals
     * @param value neither infinite nor NaN
     * @return such as {@code 0.1}, {@code 1e20}
     */
    public static byte[] text(SqlType type, double value) {
        String text;
        if (type.decimals() < SqlType.FLOATING) {
            text =
                    new BigDecimal(value)
                            .setScale(type.decimals(), RoundingMode.HALF_EVEN)
                            .toPlainString();
        } else {
            text = type.kind() == SqlType.Kind.FLOAT ? ofFloat(value) : ofDouble(value);
        }
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * A double.
     *
     * @param value neither infinite nor NaN
     * @return its text
     */
    public static String ofDouble(double value) {
        if (value == Math.rint(value) && Math.abs(value) < PLAIN_INTEGERS) {
            boolean negativeZero = value == 0 && 1 / value < 0;
            return negativeZero ? "-0" : Long.toString((long) value);
        }
        return formatted(shortest(value));
    }

    private static String ofFloat(double value) {
        return value == 0
                ? "0"
                : formatted(
                        new BigDecimal(value)
                                .round(new MathContext(FLOAT_DIGITS, RoundingMode.HALF_EVEN)));
    }

    /** Before Java 19, {@code Double.toString} sometimes gives a digit too many. */
    private static BigDecimal shortest(double value) {
        BigDecimal given = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        boolean tiny = Math.abs(value) < Double.MIN_NORMAL;
        if (given.precision() <= PLAIN_LIMIT && !tiny) {
            return given;
        }
        BigDecimal exact = new BigDecimal(value);
        for (int digits = tiny ? 1 : PLAIN_LIMIT + 1; digits < 17; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == value) {
                return rounded;
            }
        }
        return exact.round(new MathContext(17, RoundingMode.HALF_EVEN));
    }

    private static String formatted(BigDecimal value) {
        BigDecimal number = value.stripTrailingZeros();
        String digits = number.unscaledValue().abs().toString();
        int pointAt = digits.length() - number.scale();
        boolean plain = pointAt > -PLAIN_LIMIT && pointAt <= PLAIN_LIMIT;
        if (plain) {
            return number.toPlainString();
        }
        String sign = number.signum() < 0 ? "-" : "";
        String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
        return sign + digits.charAt(0) + fraction + "e" + (pointAt - 1);
    }
}

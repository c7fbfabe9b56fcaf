package io.hearth.wire.row;

import io.hearth.sql.type.SqlType;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Floating-point numbers as MySQL writes them: the fewest digits that mean the number, plain up to
 * 15 digits before the point and 14 zeros behind it, else with an exponent. Stateless.
 */
final class FloatingText {
    private static final int MOST_PLACES = 15;
    private static final double PLAIN_WHOLE = 1e15;

    /** MySQL shows no more digits of a FLOAT, though it has more. */
    private static final MathContext FLOAT_DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);

    private FloatingText() {}

    static String ofDouble(double value, int decimals) {
        if (decimals != SqlType.FLOATING) {
            return fixed(value, decimals);
        }
        if (value == Math.rint(value) && Math.abs(value) < PLAIN_WHOLE) {
            return whole(value);
        }
        return general(shortest(value));
    }

    static String ofFloat(float value, int decimals) {
        if (decimals != SqlType.FLOATING) {
            return fixed(value, decimals);
        }
        if (value == 0) {
            return whole(value);
        }
        return general(new BigDecimal((double) value).round(FLOAT_DIGITS));
    }

    private static String fixed(double value, int decimals) {
        return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static String whole(double value) {
        return value == 0 && 1 / value < 0 ? "-0" : Long.toString((long) value);
    }

    /** Java before 19 sometimes gives a digit too many. */
    private static BigDecimal shortest(double value) {
        BigDecimal known = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        BigDecimal shorter = known;
        while (shorter.precision() > 1) {
            shorter = rounded(known, shorter.precision() - 1);
            if (shorter.doubleValue() != value) {
                return known;
            }
            known = shorter.stripTrailingZeros();
        }
        return known;
    }

    private static BigDecimal rounded(BigDecimal number, int digits) {
        return number.round(new MathContext(digits, RoundingMode.HALF_EVEN));
    }

    private static String general(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        int pointAt = stripped.precision() - stripped.scale();
        if (pointAt > MOST_PLACES || pointAt < 1 - MOST_PLACES) {
            return withExponent(stripped, pointAt - 1);
        }
        return stripped.toPlainString();
    }

    private static String withExponent(BigDecimal number, int exponent) {
        String digits = number.unscaledValue().abs().toString();
        StringBuilder text = new StringBuilder();
        if (number.signum() < 0) {
            text.append('-');
        }
        text.append(digits.charAt(0));
        if (digits.length() > 1) {
            text.append('.').append(digits, 1, digits.length());
        }
        return text.append('e').append(exponent).toString();
    }
}

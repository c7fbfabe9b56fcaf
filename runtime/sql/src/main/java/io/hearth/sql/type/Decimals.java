package io.hearth.sql.type;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;

/** Exact decimals by MySQL's rules: at most 65 digits, 30 of them after the point. */
public final class Decimals {
    private static final BigInteger GREATEST =
            BigInteger.TEN.pow(SqlType.MAX_PRECISION).subtract(BigInteger.ONE);
    private static final int WORD = 9;

    private Decimals() {}

    /**
     * A value within MySQL's limits.
     *
     * @param value any
     * @return the same, or the greatest of its sign
     */
    public static BigDecimal limited(BigDecimal value) {
        int integerDigits = value.precision() - value.scale();
        if (integerDigits > SqlType.MAX_PRECISION) {
            BigDecimal greatest = new BigDecimal(GREATEST);
            return value.signum() < 0 ? greatest.negate() : greatest;
        }
        if (value.precision() > SqlType.MAX_PRECISION) {
            int scale = Math.max(0, SqlType.MAX_PRECISION - Math.max(0, integerDigits));
            return value.setScale(Math.min(scale, value.scale()), RoundingMode.HALF_UP);
        }
        return value;
    }

    /**
     * A value for a DECIMAL(precision, scale).
     *
     * @param value any
     * @param precision all digits
     * @param scale those after the point
     * @return rounded; the greatest of its sign if it does not fit
     */
    public static BigDecimal fitted(BigDecimal value, int precision, int scale) {
        BigDecimal rounded =
                value.scale() == scale ? value : value.setScale(scale, RoundingMode.HALF_UP);
        if (rounded.precision() <= precision) {
            return rounded;
        }
        BigDecimal greatest =
                new BigDecimal(BigInteger.TEN.pow(precision).subtract(BigInteger.ONE), scale);
        return rounded.signum() < 0 ? greatest.negate() : greatest;
    }

    /**
     * A quotient with the digits that MySQL computes, which are more than it shows: groups of nine.
     *
     * @param dividend any
     * @param divisor not 0
     * @param increment {@code @@div_precision_increment}
     * @return the quotient, cut
     */
    public static BigDecimal divide(BigDecimal dividend, BigDecimal divisor, int increment) {
        int first = wordDigits(dividend.scale());
        int second = wordDigits(divisor.scale());
        int slack = first - dividend.scale() + second - divisor.scale();
        int more = Math.max(0, increment - slack);
        int scale = wordDigits(first + second + more);
        return limited(dividend.divide(divisor, scale, RoundingMode.DOWN));
    }

    private static int wordDigits(int digits) {
        return (digits + WORD - 1) / WORD * WORD;
    }

    /**
     * A floating-point number as a decimal.
     *
     * @param value neither infinite nor NaN
     * @return its shortest decimal text as a number
     */
    public static BigDecimal ofDouble(double value) {
        BigDecimal decimal = new BigDecimal(Double.toString(value));
        if (decimal.scale() > SqlType.MAX_SCALE) {
            return limited(decimal.setScale(SqlType.MAX_SCALE, RoundingMode.HALF_UP));
        }
        return limited(decimal.scale() < 0 ? decimal.setScale(0) : stripped(decimal));
    }

    private static BigDecimal stripped(BigDecimal decimal) {
        BigDecimal stripped = decimal.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /**
     * A 64-bit number.
     *
     * @param value its bits
     * @param unsigned whether it has no sign
     * @return the number
     */
    public static BigDecimal ofLong(long value, boolean unsigned) {
        return value >= 0 || !unsigned
                ? BigDecimal.valueOf(value)
                : new BigDecimal(new BigInteger(Long.toUnsignedString(value)));
    }

    /**
     * A decimal as text.
     *
     * @param value any
     * @return without an exponent
     */
    public static byte[] text(BigDecimal value) {
        return value.toPlainString().getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Rounded to a whole number.
     *
     * @param value any
     * @param unsigned whether the result has no sign
     * @return the number; the least or greatest if it is beyond
     */
    public static long toLong(BigDecimal value, boolean unsigned) {
        BigInteger whole = value.setScale(0, RoundingMode.HALF_UP).unscaledValue();
        if (unsigned) {
            return whole.signum() < 0 ? 0 : whole.bitLength() > 64 ? -1 : whole.longValue();
        }
        if (whole.bitLength() > 63) {
            return whole.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
        return whole.longValue();
    }
}

package io.hearth.sql.type;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;

/**
 * Reads the number that a text begins with, as MySQL does: spaces before it are skipped, what is
 * behind it is left (a reason to warn), no number is 0. One thread; holds what the last call found.
 */
public final class NumberParser {
    private static final int MOST_LONG_DIGITS = 20;
    private static final int MOST_DECIMAL_DIGITS = 1000;
    private static final int EXACT_DIGITS = 15;
    private static final int MOST_EXPONENT = 400;

    private byte[] bytes = {};
    private int start;
    private int end;
    private int point;
    private int exponent;
    private boolean clean;

    /** A parser without text. */
    public NumberParser() {
        // The fields are set by each call.
    }

    /**
     * Whether the last text was a number and nothing else, spaces around it aside.
     *
     * @return false is a reason for warning 1292
     */
    public boolean clean() {
        return clean;
    }

    /** Finds the number: start to end, its point and its exponent. */
    private void scan(byte[] source, int offset, int length, boolean fraction) {
        bytes = source;
        int limit = offset + length;
        int at = offset;
        while (at < limit && isSpace(source[at])) {
            at++;
        }
        start = at;
        if (at < limit && (source[at] == '-' || source[at] == '+')) {
            at++;
        }
        int firstDigit = at;
        at = digits(at, limit);
        int count = at - firstDigit;
        point = -1;
        if (fraction && at < limit && source[at] == '.') {
            int behind = digits(at + 1, limit);
            count += behind - at - 1;
            if (count > 0) {
                point = at;
                at = behind;
            }
        }
        exponent = -1;
        if (count == 0) {
            at = start;
        } else if (fraction && at < limit && (source[at] | 0x20) == 'e') {
            int sign = at + 1;
            if (sign < limit && (source[sign] == '-' || source[sign] == '+')) {
                sign++;
            }
            int behind = digits(sign, limit);
            if (behind > sign) {
                exponent = at;
                at = behind;
            }
        }
        end = at;
        clean = count > 0;
        for (; at < limit; at++) {
            clean &= isSpace(source[at]);
        }
    }

    private int digits(int from, int limit) {
        int at = from;
        while (at < limit && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at;
    }

    private static boolean isSpace(byte one) {
        return one == ' ' || one >= '\t' && one <= '\r';
    }

    /**
     * As floating point.
     *
     * @param source holds the text
     * @param offset where it begins
     * @param length its bytes
     * @return the nearest double; the greatest one if it is beyond
     */
    public double toDouble(byte[] source, int offset, int length) {
        scan(source, offset, length, true);
        if (end == start) {
            return 0;
        }
        if (point < 0 && exponent < 0 && end - start <= EXACT_DIGITS) {
            return smallInteger();
        }
        double value = Double.parseDouble(found());
        if (Double.isInfinite(value)) {
            clean = false;
            return value > 0 ? Double.MAX_VALUE : -Double.MAX_VALUE;
        }
        return value;
    }

    private long smallInteger() {
        long value = 0;
        for (int i = start; i < end; i++) {
            if (bytes[i] >= '0') {
                value = value * 10 + bytes[i] - '0';
            }
        }
        return bytes[start] == '-' ? -value : value;
    }

    private String found() {
        return text(start, end);
    }

    private String text(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /**
     * As exact digits.
     *
     * @param source holds the text
     * @param offset where it begins
     * @param length its bytes
     * @return the number, cut to 65 digits and 30 after the point
     */
    public BigDecimal toDecimal(byte[] source, int offset, int length) {
        scan(source, offset, length, true);
        if (end == start) {
            return BigDecimal.ZERO;
        }
        if (exponent >= 0 && hugeExponent()) {
            clean = false;
            return BigDecimal.ZERO;
        }
        BigDecimal value = new BigDecimal(withoutBarePoint(significant()));
        return value.scale() < 0
                ? Decimals.limited(value.setScale(0))
                : value.scale() > SqlType.MAX_SCALE
                        ? value.setScale(SqlType.MAX_SCALE, RoundingMode.HALF_UP)
                        : Decimals.limited(value);
    }

    /** What decides the value: of a very long text only a part, which takes no time to read. */
    private String significant() {
        if (end - start <= MOST_DECIMAL_DIGITS) {
            return found();
        }
        int behind = exponent >= 0 ? exponent : end;
        int whole = point >= 0 ? point : behind;
        int first = firstDigit(whole);
        if (whole - first > MOST_DECIMAL_DIGITS) {
            return sign() + "1e" + MOST_DECIMAL_DIGITS;
        }
        int cut = Math.min(behind, whole + MOST_DECIMAL_DIGITS);
        return sign() + "0" + text(first, cut) + text(behind, end);
    }

    private String sign() {
        return bytes[start] == '-' ? "-" : "";
    }

    /** The first digit that is not 0; the limit if there is none. */
    private int firstDigit(int limit) {
        int at = start;
        while (at < limit && (bytes[at] == '0' || bytes[at] == '-' || bytes[at] == '+')) {
            at++;
        }
        return at;
    }

    private static String withoutBarePoint(String number) {
        return number.endsWith(".") ? number.substring(0, number.length() - 1) : number;
    }

    private boolean hugeExponent() {
        if (end - exponent > 6) {
            return true;
        }
        String digits =
                new String(bytes, exponent + 1, end - exponent - 1, StandardCharsets.US_ASCII);
        return Math.abs(Integer.parseInt(digits)) > MOST_EXPONENT;
    }

    /**
     * As a whole number: the digits the text begins with.
     *
     * @param source holds the text
     * @param offset where it begins
     * @param length its bytes
     * @param unsigned whether the result is a 64-bit number without a sign
     * @return the number; beyond 64 bits the least signed or the greatest unsigned one (then not
     *     {@link #clean})
     */
    public long toLong(byte[] source, int offset, int length, boolean unsigned) {
        scan(source, offset, length, false);
        if (end == start) {
            return 0;
        }
        if (end - start <= 18) {
            return smallInteger();
        }
        int first = firstDigit(end);
        if (end - first > MOST_LONG_DIGITS) {
            clean = false;
            return bytes[start] == '-' ? Long.MIN_VALUE : unsigned ? -1 : Long.MAX_VALUE;
        }
        BigInteger value = new BigInteger(first == end ? "0" : sign() + text(first, end));
        if (unsigned && value.signum() >= 0) {
            if (value.bitLength() > 64) {
                clean = false;
                return -1;
            }
            return value.longValue();
        }
        if (value.signum() > 0 && value.bitLength() == 64) {
            return value.longValue();
        }
        if (value.bitLength() > 63) {
            clean = false;
            return value.signum() < 0 ? Long.MIN_VALUE : -1;
        }
        return value.longValue();
    }
}

package io.hearth.core.admin;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A value as an SQL expression gives it, by the types that SET tells apart. The keywords TRUE and
 * FALSE are the numbers 1 and 0; a bare word is a text. Immutable.
 */
public sealed interface SqlValue {
    /** The only NULL there need be. */
    SqlValue NULL = new Null();

    /**
     * The value as an error message shows it.
     *
     * @return NULL, the number in decimal, or the text
     */
    String text();

    /** SQL NULL. */
    record Null() implements SqlValue {
        @Override
        public String text() {
            return "NULL";
        }
    }

    /**
     * A whole number that fits 64 bits, with or without a sign.
     *
     * @param value the number
     */
    record Whole(BigInteger value) implements SqlValue {
        /** Checks the width. */
        public Whole {
            if (value.signum() < 0 ? value.bitLength() > 63 : value.bitLength() > 64) {
                throw new IllegalArgumentException(value + " is wider than 64 bits");
            }
        }

        @Override
        public String text() {
            return value.toString();
        }
    }

    /**
     * A number with a decimal point, or a whole number wider than 64 bits.
     *
     * @param value the number
     */
    record Decimal(BigDecimal value) implements SqlValue {
        /** Checks that there is a number. */
        public Decimal {
            requireNonNull(value, "value");
        }

        @Override
        public String text() {
            return value.toPlainString();
        }
    }

    /**
     * A floating-point number.
     *
     * @param value the number
     */
    record Real(double value) implements SqlValue {
        @Override
        public String text() {
            return Double.toString(value);
        }
    }

    /**
     * A text, or a bare word.
     *
     * @param text the text
     */
    record Text(String text) implements SqlValue {
        /** Checks that there is a text. */
        public Text {
            requireNonNull(text, "text");
        }
    }

    /**
     * A whole number.
     *
     * @param number the number
     * @return the value
     */
    static SqlValue of(long number) {
        return new Whole(BigInteger.valueOf(number));
    }

    /**
     * A whole number of any width, as a literal of SQL: one that does not fit 64 bits is a decimal.
     *
     * @param number the number
     * @return the value
     */
    static SqlValue of(BigInteger number) {
        boolean fits = number.signum() < 0 ? number.bitLength() <= 63 : number.bitLength() <= 64;
        return fits ? new Whole(number) : new Decimal(new BigDecimal(number));
    }

    /**
     * A text.
     *
     * @param text the text
     * @return the value
     */
    static SqlValue of(String text) {
        return new Text(text);
    }
}

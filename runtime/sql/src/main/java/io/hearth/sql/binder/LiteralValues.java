package io.hearth.sql.binder;

import static io.hearth.api.error.ErrorCode.ER_ILLEGAL_VALUE_FOR_TYPE;
import static io.hearth.api.error.ErrorCode.ER_INVALID_CHARACTER_STRING;
import static io.hearth.api.error.ErrorCode.ER_UNKNOWN_CHARACTER_SET;

import io.hearth.sql.syntax.Literal;
import io.hearth.sql.syntax.Literal.BitLiteral;
import io.hearth.sql.syntax.Literal.BooleanLiteral;
import io.hearth.sql.syntax.Literal.HexLiteral;
import io.hearth.sql.syntax.Literal.NullLiteral;
import io.hearth.sql.syntax.Literal.NumberLiteral;
import io.hearth.sql.syntax.Literal.StringLiteral;
import io.hearth.sql.syntax.Literal.TemporalLiteral;
import io.hearth.sql.type.Charset;
import io.hearth.sql.type.Coercibility;
import io.hearth.sql.type.Collation;
import io.hearth.sql.type.RawText;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.type.Utf8;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.HexFormat;
import java.util.Optional;

/** What literals mean: MySQL's type for each, and its value. Stateless; any thread. */
final class LiteralValues {
    private static final BigInteger LARGEST_UNSIGNED =
            BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);
    private static final int SURE_LONG_DIGITS = 18;

    private LiteralValues() {}

    static TypedValue of(Literal literal, Collation connection) {
        if (literal instanceof NumberLiteral number) {
            return number(number);
        }
        if (literal instanceof StringLiteral string) {
            return string(string, connection);
        }
        if (literal instanceof HexLiteral hex) {
            return bytes(hexBytes(hex.digits()), hex.introducer());
        }
        if (literal instanceof BitLiteral bit) {
            return bytes(bitBytes(bit.digits()), bit.introducer());
        }
        if (literal instanceof BooleanLiteral bool) {
            return new TypedValue(
                    bool.value() ? 1L : 0L, SqlType.bigint(1, false).withNullable(false));
        }
        if (literal instanceof NullLiteral) {
            return new TypedValue(null, SqlType.nullType());
        }
        return TemporalLiterals.of((TemporalLiteral) literal);
    }

    private static TypedValue number(NumberLiteral number) {
        return switch (number.kind()) {
            case INTEGER -> integer(number.text());
            case DECIMAL -> decimal(new BigDecimal(number.text()));
            case FLOAT -> real(number.text());
        };
    }

    private static TypedValue real(String digits) {
        double value = Double.parseDouble(digits);
        if (Double.isInfinite(value)) {
            throw ER_ILLEGAL_VALUE_FOR_TYPE.toException("double", digits);
        }
        return new TypedValue(value, SqlType.real().withNullable(false));
    }

    private static TypedValue integer(String digits) {
        int length = digits.length();
        if (length <= SURE_LONG_DIGITS) {
            return new TypedValue(
                    Long.parseLong(digits), SqlType.bigint(length, false).withNullable(false));
        }
        BigInteger value = new BigInteger(digits);
        int significant = value.toString().length();
        if (value.bitLength() < Long.SIZE) {
            return new TypedValue(
                    value.longValue(), SqlType.bigint(significant, false).withNullable(false));
        }
        return value.compareTo(LARGEST_UNSIGNED) <= 0
                ? new TypedValue(
                        value.longValue(), SqlType.bigint(significant, true).withNullable(false))
                : decimal(new BigDecimal(value));
    }

    private static TypedValue decimal(BigDecimal value) {
        int scale = Math.max(0, value.scale());
        SqlType type =
                SqlType.decimal(Math.max(value.precision(), scale), scale).withNullable(false);
        return new TypedValue(value.setScale(type.decimals(), RoundingMode.HALF_UP), type);
    }

    private static TypedValue string(StringLiteral literal, Collation connection) {
        Collation collation =
                literal.introducer()
                        .map(LiteralValues::introduced)
                        .orElse(
                                literal.national()
                                        ? Charset.UTF8MB3.defaultCollation()
                                        : connection);
        byte[] bytes = RawText.bytes(literal.value());
        if (RawText.hasRawBytes(literal.value())) {
            requireBinary(collation, bytes);
        } else if (literal.introducer().isPresent()) {
            // The bytes as the client wrote them, read in the introduced set.
            bytes = collation.charset().toUtf8(connection.charset().fromUtf8(bytes));
        }
        long length = collation.isBinary() ? bytes.length : Utf8.count(bytes, 0, bytes.length);
        return new TypedValue(bytes, text(length, collation));
    }

    private static void requireBinary(Collation collation, byte[] bytes) {
        if (!collation.isBinary()) {
            throw ER_INVALID_CHARACTER_STRING.toException(
                    collation.charset().sqlName(), HexFormat.of().withUpperCase().formatHex(bytes));
        }
    }

    private static TypedValue bytes(byte[] bytes, Optional<String> introducer) {
        Collation collation = introducer.map(LiteralValues::introduced).orElse(Collation.BINARY);
        Charset charset = collation.charset();
        if (charset.wellFormed(bytes) < bytes.length) {
            throw ER_INVALID_CHARACTER_STRING.toException(
                    charset.sqlName(), HexFormat.of().withUpperCase().formatHex(bytes));
        }
        byte[] value = charset.toUtf8(bytes);
        return new TypedValue(value, text(value.length, collation));
    }

    private static SqlType text(long length, Collation collation) {
        return SqlType.varchar(length, collation)
                .withCollation(collation, Coercibility.COERCIBLE)
                .withNullable(false);
    }

    private static Collation introduced(String charset) {
        return Charset.named(charset)
                .map(Charset::defaultCollation)
                .orElseThrow(() -> ER_UNKNOWN_CHARACTER_SET.toException(charset));
    }

    static byte[] hexBytes(String digits) {
        String even = digits.length() % 2 == 0 ? digits : "0" + digits;
        byte[] bytes = new byte[even.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(even, 2 * i, 2 * i + 2, 16);
        }
        return bytes;
    }

    private static byte[] bitBytes(String digits) {
        if (digits.isEmpty()) {
            return new byte[0];
        }
        byte[] bytes = new byte[(digits.length() + 7) / 8];
        for (int i = 0; i < digits.length(); i++) {
            int place = digits.length() - 1 - i;
            if (digits.charAt(i) == '1') {
                bytes[bytes.length - 1 - place / 8] |= (byte) (1 << place % 8);
            }
        }
        return bytes;
    }

    /** A hex or bit literal where a number is wanted; empty if it has more than 64 bits. */
    static Optional<TypedValue> asNumber(Literal literal) {
        byte[] bytes =
                literal instanceof HexLiteral hex
                        ? hexBytes(hex.digits())
                        : bitBytes(((BitLiteral) literal).digits());
        if (bytes.length > Long.BYTES) {
            return Optional.empty();
        }
        long value = 0;
        for (byte one : bytes) {
            value = value << 8 | one & 0xff;
        }
        return Optional.of(new TypedValue(value, SqlType.unsignedBigint().withNullable(false)));
    }
}

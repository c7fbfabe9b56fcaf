package io.hearth.sql.session;

import static java.util.Objects.requireNonNull;

import io.hearth.core.admin.SqlValue;
import io.hearth.sql.front.ValueText;
import io.hearth.sql.type.Collation;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.type.SqlType.Family;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/**
 * One value outside of vectors: of a user variable, a system variable or a parameter. Immutable;
 * the array of a text is not to be changed.
 *
 * @param type its type
 * @param value Long, Double, BigDecimal or byte[] as the type's vector holds it; null for NULL
 */
public record TypedValue(SqlType type, Object value) {
    private static final BigInteger TWO_TO_64 = BigInteger.ONE.shiftLeft(64);

    /** NULL without a type. */
    public static final TypedValue NULL = new TypedValue(SqlType.nullType(), null);

    /** Checks that there is a type. */
    public TypedValue {
        requireNonNull(type, "type");
    }

    /**
     * A signed 64-bit number.
     *
     * @param number the number
     * @return the value
     */
    public static TypedValue of(long number) {
        return new TypedValue(SqlType.bigint(), number);
    }

    /**
     * A text in the default collation.
     *
     * @param text the text
     * @return the value
     */
    public static TypedValue of(String text) {
        return of(text, Collation.UTF8MB4_0900_AI_CI);
    }

    /**
     * A text.
     *
     * @param text the text
     * @param collation its collation
     * @return the value
     */
    public static TypedValue of(String text, Collation collation) {
        long length = text.codePointCount(0, text.length());
        return new TypedValue(
                SqlType.varchar(length, collation), text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A value of a system variable.
     *
     * @param value as the host gives it
     * @return the same, as expressions read it
     */
    public static TypedValue of(SqlValue value) {
        if (value instanceof SqlValue.Whole whole) {
            boolean big = whole.value().bitLength() > 63;
            return new TypedValue(
                    big ? SqlType.unsignedBigint() : SqlType.bigint(), whole.value().longValue());
        }
        if (value instanceof SqlValue.Real real) {
            return new TypedValue(SqlType.real(), real.value());
        }
        if (value instanceof SqlValue.Decimal decimal) {
            return of(decimal.value());
        }
        return value instanceof SqlValue.Text text
                ? of(text.text(), Collation.UTF8MB3_GENERAL_CI)
                : NULL;
    }

    private static TypedValue of(BigDecimal number) {
        BigDecimal plain = number.scale() < 0 ? number.setScale(0) : number;
        return new TypedValue(SqlType.decimal(plain.precision(), plain.scale()), plain);
    }

    /**
     * The value as SET gives it to a system variable.
     *
     * @return a number or a text
     */
    public SqlValue toSqlValue() {
        if (value == null) {
            return SqlValue.NULL;
        }
        return switch (type.family()) {
            case INTEGER -> SqlValue.of(whole());
            case DECIMAL -> new SqlValue.Decimal((BigDecimal) value);
            case FLOATING -> new SqlValue.Real((Double) value);
            case TEMPORAL -> SqlValue.of(ValueText.of(type, value));
            case TEXT -> SqlValue.of(new String((byte[]) value, StandardCharsets.UTF_8));
        };
    }

    /**
     * A whole number.
     *
     * @return the number, of a type of the family INTEGER; not NULL
     */
    public BigInteger whole() {
        long bits = (Long) value;
        BigInteger number = BigInteger.valueOf(bits);
        boolean negative = bits < 0 && type.unsigned();
        return negative ? number.add(TWO_TO_64) : number;
    }

    /**
     * Whether it is NULL.
     *
     * @return true for NULL of any type
     */
    public boolean isNull() {
        return value == null;
    }

    /**
     * Whether it is a text or bytes.
     *
     * @return true for the family TEXT, NULL without a type excluded
     */
    public boolean isText() {
        return type.family() == Family.TEXT && !type.isNull();
    }
}

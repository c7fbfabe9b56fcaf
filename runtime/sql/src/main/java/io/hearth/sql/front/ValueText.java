package io.hearth.sql.front;

import io.hearth.sql.type.Decimals;
import io.hearth.sql.type.NumberText;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.type.SqlType.Kind;
import io.hearth.sql.type.TimeText;
import io.hearth.sql.vector.BytesVector;
import io.hearth.sql.vector.ColumnVector;
import io.hearth.sql.vector.DecimalVector;
import io.hearth.sql.vector.DoubleVector;
import io.hearth.sql.vector.LongVector;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/** Values as the text protocol sends them and as clients print them. Stateless. */
public final class ValueText {
    private ValueText() {}

    /**
     * A value of a vector as bytes: text in UTF-8, binary values as they are, BIT as its bytes.
     *
     * @param vector holds it
     * @param row its row
     * @return a new array; null for NULL
     */
    public static byte[] bytes(ColumnVector vector, int row) {
        if (vector.isNull(row)) {
            return null;
        }
        SqlType type = vector.type();
        if (vector instanceof LongVector longs) {
            return ofLong(type, longs.getLong(row));
        }
        if (vector instanceof DoubleVector doubles) {
            return NumberText.text(type, doubles.getDouble(row));
        }
        return vector instanceof DecimalVector decimals
                ? Decimals.text(decimals.getDecimal(row))
                : ((BytesVector) vector).getBytes(row);
    }

    /**
     * A value of a vector as text.
     *
     * @param vector holds it
     * @param row its row
     * @return the text, binary values read as UTF-8; null for NULL
     */
    public static String of(ColumnVector vector, int row) {
        byte[] bytes = bytes(vector, row);
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    /**
     * A value as text.
     *
     * @param type its type
     * @param value Long, Double, BigDecimal or byte[] as the type's vector holds it; not null
     * @return the text, binary values read as UTF-8
     */
    public static String of(SqlType type, Object value) {
        byte[] bytes =
                switch (type.vectorKind()) {
                    case LONG -> ofLong(type, (Long) value);
                    case DOUBLE -> NumberText.text(type, (Double) value);
                    case DECIMAL -> Decimals.text((BigDecimal) value);
                    case BYTES -> (byte[]) value;
                };
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] ofLong(SqlType type, long value) {
        if (type.family() == SqlType.Family.TEMPORAL) {
            return TimeText.text(type, value);
        }
        if (type.kind() == Kind.BIT) {
            return bits(value, (int) type.length());
        }
        String digits = type.unsigned() ? Long.toUnsignedString(value) : Long.toString(value);
        boolean isYear = type.kind() == Kind.YEAR;
        return (isYear ? "0".repeat(Math.max(0, 4 - digits.length())) + digits : digits)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] bits(long value, int count) {
        byte[] bytes = new byte[Math.max(1, (count + 7) / 8)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[bytes.length - 1 - i] = (byte) (value >>> 8 * i);
        }
        return bytes;
    }
}

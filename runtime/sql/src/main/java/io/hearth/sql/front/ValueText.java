package io.hearth.sql.front;

import io.hearth.sql.type.SqlType;
import io.hearth.sql.type.SqlType.Kind;
import io.hearth.sql.vector.ColumnVector;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/** Values as the text protocol sends them and as clients print them. Stateless. */
public final class ValueText {
    private static final long SECOND = 1_000_000L;

    private ValueText() {}

    /**
     * A value of a vector as text.
     *
     * @param vector holds it
     * @param row its row
     * @return the text, bytes read as UTF-8; null for NULL
     */
    public static String of(ColumnVector vector, int row) {
        return vector.isNull(row) ? null : of(vector.type(), vector.get(row));
    }

    /**
     * A value as text.
     *
     * @param type its type
     * @param value Long, Double, BigDecimal or byte[] as the type's vector holds it; not null
     * @return the text, bytes read as UTF-8
     */
    public static String of(SqlType type, Object value) {
        return switch (type.family()) {
            case INTEGER -> whole(type, (Long) value);
            case DECIMAL -> ((BigDecimal) value).toPlainString();
            case FLOATING -> Double.toString((Double) value);
            case TEMPORAL -> temporal(type, (Long) value);
            case TEXT -> new String((byte[]) value, StandardCharsets.UTF_8);
        };
    }

    private static String whole(SqlType type, long value) {
        if (type.kind() == Kind.YEAR) {
            return "%04d".formatted(value);
        }
        return type.unsigned() ? Long.toUnsignedString(value) : Long.toString(value);
    }

    private static String temporal(SqlType type, long value) {
        if (type.kind() == Kind.TIME) {
            return time(value, type.decimals());
        }
        long seconds = value >> 24;
        long day = seconds >> 17;
        String date = "%04d-%02d-%02d".formatted((day >> 5) / 13, (day >> 5) % 13, day & 31);
        if (type.kind() == Kind.DATE) {
            return date;
        }
        return date
                + " %02d:%02d:%02d".formatted(seconds >> 12 & 31, seconds >> 6 & 63, seconds & 63)
                + fraction(value & 0xFF_FFFF, type.decimals());
    }

    private static String time(long micros, int decimals) {
        long all = Math.abs(micros);
        long seconds = all / SECOND;
        return (micros < 0 ? "-" : "")
                + "%02d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60)
                + fraction(all % SECOND, decimals);
    }

    private static String fraction(long micros, int decimals) {
        return decimals == 0 ? "" : "." + "%06d".formatted(micros).substring(0, decimals);
    }
}

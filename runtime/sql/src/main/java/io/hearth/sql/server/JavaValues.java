package io.hearth.sql.server;

import io.hearth.api.error.ErrorCode;
import io.hearth.sql.front.ValueText;
import io.hearth.sql.session.ServerSession;
import io.hearth.sql.session.TypedValue;
import io.hearth.sql.type.Collation;
import io.hearth.sql.type.PackedTime;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.type.SqlType.Kind;
import io.hearth.sql.vector.ColumnVector;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** Java's values as SQL's and back. Stateless. */
final class JavaValues {
    private static final int MICROS = 6;

    private JavaValues() {}

    /** A parameter's value, as RowWriter takes it. */
    static TypedValue toSql(Object value, ServerSession session) {
        if (value == null) {
            return TypedValue.NULL;
        }
        if (value instanceof String text) {
            return TypedValue.of(text, session.settings().characters().connection(session));
        }
        if (value instanceof Boolean flag) {
            return TypedValue.of(flag ? 1 : 0);
        }
        if (value instanceof byte[] bytes) {
            return new TypedValue(SqlType.varchar(bytes.length, Collation.BINARY), bytes.clone());
        }
        return value instanceof Number number ? number(number) : moment(value, session);
    }

    private static TypedValue number(Number number) {
        if (number instanceof BigDecimal decimal) {
            BigDecimal plain = decimal.scale() < 0 ? decimal.setScale(0) : decimal;
            int digits = Math.max(plain.precision(), plain.scale());
            return new TypedValue(SqlType.decimal(digits, plain.scale()), plain);
        }
        if (number instanceof BigInteger whole) {
            boolean fits = whole.signum() < 0 ? whole.bitLength() < 64 : whole.bitLength() <= 64;
            if (!fits) {
                return number(new BigDecimal(whole));
            }
            SqlType type = whole.bitLength() == 64 ? SqlType.unsignedBigint() : SqlType.bigint();
            return new TypedValue(type, whole.longValue());
        }
        return number instanceof Double || number instanceof Float
                ? new TypedValue(SqlType.real(), number.doubleValue())
                : TypedValue.of(number.longValue());
    }

    private static TypedValue moment(Object value, ServerSession session) {
        if (value instanceof LocalDate date) {
            return new TypedValue(SqlType.of(Kind.DATE), PackedTime.pack(date));
        }
        if (value instanceof LocalDateTime time) {
            return new TypedValue(SqlType.temporal(Kind.DATETIME, MICROS), PackedTime.pack(time));
        }
        if (value instanceof Instant instant) {
            return new TypedValue(
                    SqlType.temporal(Kind.DATETIME, MICROS),
                    PackedTime.pack(instant, session.timeZone()));
        }
        if (value instanceof Duration span) {
            return new TypedValue(
                    SqlType.temporal(Kind.TIME, MICROS),
                    Math.max(
                            -PackedTime.MAX_TIME,
                            Math.min(PackedTime.MAX_TIME, span.toNanos() / 1000)));
        }
        throw ErrorCode.ER_WRONG_ARGUMENTS.toException(
                "EXECUTE: a parameter of " + value.getClass().getName());
    }

    /** A value as SqlResult gives it. */
    static Object toJava(ColumnVector vector, int row) {
        if (vector.isNull(row)) {
            return null;
        }
        SqlType type = vector.type();
        Object value = vector.get(row);
        return switch (type.family()) {
            case INTEGER -> whole(type, (Long) value);
            case DECIMAL, FLOATING -> value;
            case TEMPORAL -> moment(type, (Long) value);
            case TEXT ->
                    type.isCharacter() || type.kind() == Kind.JSON
                            ? ValueText.of(type, value)
                            : value;
        };
    }

    private static Object whole(SqlType type, long bits) {
        return type.unsigned() && bits < 0
                ? new BigInteger(Long.toUnsignedString(bits))
                : (Object) bits;
    }

    /** A date that Java cannot hold, such as one of zeros, is a text. */
    private static Object moment(SqlType type, long packed) {
        if (type.kind() == Kind.TIME) {
            return Duration.of(packed, ChronoUnit.MICROS);
        }
        try {
            LocalDateTime time =
                    LocalDateTime.of(
                            PackedTime.year(packed),
                            PackedTime.month(packed),
                            PackedTime.day(packed),
                            PackedTime.hour(packed),
                            PackedTime.minute(packed),
                            PackedTime.second(packed),
                            PackedTime.micros(packed) * 1000);
            return type.kind() == Kind.DATE ? time.toLocalDate() : time;
        } catch (DateTimeException unknownToJava) {
            return ValueText.of(type, packed);
        }
    }
}

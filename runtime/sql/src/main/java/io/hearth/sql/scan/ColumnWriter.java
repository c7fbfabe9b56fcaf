package io.hearth.sql.scan;

import io.hearth.sql.catalog.TableColumn;
import io.hearth.sql.vector.BytesVector;
import io.hearth.sql.vector.ColumnVector;
import io.hearth.sql.vector.DecimalVector;
import io.hearth.sql.vector.DoubleVector;
import io.hearth.sql.vector.LongVector;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Converts values of the plugin API into one column's vector. One scan's; one thread. Each setter
 * that a subclass does not override refuses the value.
 */
abstract class ColumnWriter {
    private final TableColumn column;

    ColumnWriter(TableColumn column) {
        this.column = column;
    }

    /** The writer for a column's type. */
    static ColumnWriter of(TableColumn column, ColumnVector vector, WriteContext context) {
        return switch (column.type().kind()) {
            case DATE -> new DateWriter(column, (LongVector) vector);
            case DATETIME, TIMESTAMP -> new MomentWriter(column, (LongVector) vector, context);
            case TIME -> new TimeWriter(column, (LongVector) vector);
            case FLOAT, DOUBLE -> new FloatingWriter(column, (DoubleVector) vector);
            case DECIMAL -> new DecimalWriter(column, (DecimalVector) vector);
            default ->
                    vector instanceof BytesVector bytes
                            ? new TextWriter(column, bytes, context)
                            : new IntegerWriter(column, (LongVector) vector);
        };
    }

    void setLong(int row, long value) {
        throw refusal("a whole number", Long.toString(value));
    }

    void setDouble(int row, double value) {
        throw refusal("a floating-point number", Double.toString(value));
    }

    void setDecimal(int row, BigDecimal value) {
        throw refusal("a decimal number", value.toString());
    }

    void setBigInteger(int row, BigInteger value) {
        setDecimal(row, new BigDecimal(value));
    }

    void setString(int row, String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        setText(row, bytes, 0, bytes.length);
    }

    /** Takes a text of valid UTF-8. */
    void setText(int row, byte[] bytes, int offset, int length) {
        throw refusal("a text", new String(bytes, offset, length, StandardCharsets.UTF_8));
    }

    void setBytes(int row, byte[] bytes, int offset, int length) {
        throw refusal("bytes", length + " of them");
    }

    void setDate(int row, LocalDate value) {
        throw refusal("a date", value.toString());
    }

    void setDateTime(int row, LocalDateTime value) {
        throw refusal("a date and time", value.toString());
    }

    void setTime(int row, Duration value) {
        throw refusal("a span of time", value.toString());
    }

    final void set(int row, Object value) {
        if (value instanceof String text) {
            setString(row, text);
        } else if (value instanceof BigInteger number) {
            setBigInteger(row, number);
        } else if (value instanceof BigDecimal number) {
            setDecimal(row, number);
        } else if (value instanceof Double || value instanceof Float) {
            setDouble(row, ((Number) value).doubleValue());
        } else if (value instanceof Long
                || value instanceof Integer
                || value instanceof Short
                || value instanceof Byte) {
            setLong(row, ((Number) value).longValue());
        } else if (value instanceof Boolean truth) {
            setLong(row, truth ? 1 : 0);
        } else {
            setOther(row, value);
        }
    }

    private void setOther(int row, Object value) {
        if (value instanceof byte[] bytes) {
            setBytes(row, bytes, 0, bytes.length);
        } else if (value instanceof LocalDateTime moment) {
            setDateTime(row, moment);
        } else if (value instanceof LocalDate day) {
            setDate(row, day);
        } else if (value instanceof Instant instant) {
            setDateTime(row, LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
        } else if (value instanceof Duration span) {
            setTime(row, span);
        } else {
            throw new IllegalArgumentException(
                    "column '%s' (%s) takes no %s"
                            .formatted(
                                    column.name(),
                                    column.type().text(),
                                    value.getClass().getName()));
        }
    }

    final TableColumn column() {
        return column;
    }

    final IllegalArgumentException refusal(String what, String value) {
        return new IllegalArgumentException(
                "column '%s' (%s) takes no %s such as %s"
                        .formatted(
                                column.name(),
                                column.type().text(),
                                what.replaceFirst("^an? ", ""),
                                shortened(value)));
    }

    private static String shortened(String value) {
        return value.length() <= 64 ? value : value.substring(0, 64) + "…";
    }
}

package io.hearth.sql.scan;

import io.hearth.sql.expression.SessionFacts;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.vector.BytesVector;
import io.hearth.sql.vector.ColumnVector;
import io.hearth.sql.vector.DecimalVector;
import io.hearth.sql.vector.DoubleVector;
import io.hearth.sql.vector.LongVector;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Constants of a condition as the plugin API gives them. */
final class ApiValue {
    private ApiValue() {}

    /**
     * A constant that a column is compared with.
     *
     * @param column the column's type
     * @param value the constant in row 0
     * @param session whose time zone moments are in
     * @return empty for NULL, and if no value of the column's Java type means the same
     */
    static Optional<Object> of(SqlType column, ColumnVector value, SessionFacts session) {
        if (value.isNull(0)) {
            return Optional.empty();
        }
        return switch (column.family()) {
            case INTEGER -> number(value).flatMap(ApiValue::whole);
            case DECIMAL -> number(value).map(number -> number);
            case FLOATING -> floating(value);
            case TEXT -> text(column, value);
            case TEMPORAL -> temporal(column.kind(), value, session.timeZone());
        };
    }

    /** An exact number; a floating-point one would be compared as such. */
    private static Optional<BigDecimal> number(ColumnVector value) {
        if (value instanceof DecimalVector decimals) {
            return Optional.of(decimals.getDecimal(0));
        }
        if (value instanceof LongVector longs && value.type().isNumeric()) {
            long number = longs.getLong(0);
            return Optional.of(
                    number < 0 && value.type().unsigned()
                            ? new BigDecimal(new BigInteger(Long.toUnsignedString(number)))
                            : BigDecimal.valueOf(number));
        }
        return Optional.empty();
    }

    private static Optional<Object> whole(BigDecimal number) {
        if (number.stripTrailingZeros().scale() > 0) {
            return Optional.empty();
        }
        BigInteger whole = number.toBigInteger();
        return Optional.of(whole.bitLength() < Long.SIZE ? (Object) whole.longValue() : whole);
    }

    private static Optional<Object> floating(ColumnVector value) {
        return value instanceof DoubleVector doubles
                ? Optional.of(doubles.getDouble(0))
                : number(value).map(BigDecimal::doubleValue);
    }

    private static Optional<Object> text(SqlType column, ColumnVector value) {
        if (!(value instanceof BytesVector bytes)) {
            return Optional.empty();
        }
        return Optional.of(
                column.collation().isBinary() ? (Object) bytes.getBytes(0) : bytes.getString(0));
    }

    private static Optional<Object> temporal(SqlType.Kind column, ColumnVector value, ZoneId zone) {
        SqlType.Kind kind = value.type().kind();
        if (value.type().family() != SqlType.Family.TEMPORAL
                || (kind == SqlType.Kind.TIME) != (column == SqlType.Kind.TIME)) {
            return Optional.empty();
        }
        long packed = ((LongVector) value).getLong(0);
        return switch (column) {
            case TIME -> Optional.of(Duration.of(packed, ChronoUnit.MICROS));
            case DATE ->
                    JavaTime.of(packed)
                            .filter(moment -> moment.toLocalTime().equals(LocalTime.MIDNIGHT))
                            .map(LocalDateTime::toLocalDate);
            case TIMESTAMP -> JavaTime.of(packed).flatMap(moment -> inUtc(moment, zone));
            default -> JavaTime.of(packed).map(moment -> moment);
        };
    }

    /** Empty in the hour that the clocks skip or repeat: it means no moment, or two. */
    private static Optional<Object> inUtc(LocalDateTime shown, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(shown);
        return offsets.size() == 1
                ? Optional.of(
                        shown.atOffset(offsets.get(0))
                                .withOffsetSameInstant(ZoneOffset.UTC)
                                .toLocalDateTime())
                : Optional.empty();
    }
}

package io.hearth.sql.scan;

import io.hearth.sql.catalog.TableColumn;
import io.hearth.sql.vector.ColumnVector;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Optional;

/** What a column holds that a cursor does not set. */
final class DefaultValue {
    private static final DateTimeFormatter MOMENT =
            new DateTimeFormatterBuilder()
                    .append(DateTimeFormatter.ISO_LOCAL_DATE)
                    .appendLiteral(' ')
                    .appendPattern("HH:mm:ss")
                    .appendFraction(ChronoField.NANO_OF_SECOND, 0, 6, true)
                    .toFormatter();

    private DefaultValue() {}

    /** A constant vector; empty if there is no default, or none that is a plain value. */
    static Optional<ColumnVector> of(TableColumn column) {
        Optional<ColumnVector> declared =
                column.definition().defaultValue().flatMap(text -> of(column, text));
        return declared.isPresent() || !column.type().nullable()
                ? declared
                : Optional.of(ColumnVector.constant(column.type(), null));
    }

    private static Optional<ColumnVector> of(TableColumn column, String text) {
        ColumnVector vector = ColumnVector.of(column.type(), 1);
        try {
            ColumnWriter.of(column, vector, WriteContext.silent()).set(0, value(column, text));
        } catch (IllegalArgumentException | DateTimeException notPlain) {
            // For example CURRENT_TIMESTAMP: a cursor that means it has to set it.
            return Optional.empty();
        }
        vector.makeConstant();
        return Optional.of(vector);
    }

    private static Object value(TableColumn column, String text) {
        return switch (column.type().kind()) {
            case DATE -> LocalDate.parse(text);
            case DATETIME, TIMESTAMP -> LocalDateTime.parse(text, MOMENT);
            case TIME -> span(text);
            default ->
                    switch (column.type().family()) {
                        case TEXT -> text;
                        case FLOATING -> Double.valueOf(text);
                        default -> new BigDecimal(text);
                    };
        };
    }

    private static Duration span(String text) {
        String[] parts = text.split(":");
        if (parts.length != 3) {
            throw new IllegalArgumentException("no time: " + text);
        }
        boolean negative = text.startsWith("-");
        Duration size =
                Duration.ofHours(Math.abs(Long.parseLong(parts[0])))
                        .plusMinutes(Long.parseLong(parts[1]))
                        .plusNanos(new BigDecimal(parts[2]).movePointRight(9).longValue());
        return negative ? size.negated() : size;
    }
}

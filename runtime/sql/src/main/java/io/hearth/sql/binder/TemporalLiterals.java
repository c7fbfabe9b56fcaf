package io.hearth.sql.binder;

import static io.hearth.api.error.ErrorCode.ER_WRONG_VALUE;

import io.hearth.sql.syntax.Literal.TemporalKind;
import io.hearth.sql.syntax.Literal.TemporalLiteral;
import io.hearth.sql.type.PackedTime;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.type.TimeParser;
import java.nio.charset.StandardCharsets;

/** DATE, TIME and TIMESTAMP literals. Stateless; any thread. */
final class TemporalLiterals {
    private static final int MOST_DECIMALS = 6;

    private TemporalLiterals() {}

    static TypedValue of(TemporalLiteral literal) {
        byte[] text = literal.text().getBytes(StandardCharsets.UTF_8);
        TimeParser parser = new TimeParser();
        boolean time = literal.kind() == TemporalKind.TIME;
        long value =
                time ? parser.time(text, 0, text.length) : parser.dateTime(text, 0, text.length);
        boolean fits =
                value != PackedTime.INVALID
                        && !parser.truncated()
                        && (time || parser.hasTime() == (literal.kind() != TemporalKind.DATE));
        if (!fits) {
            throw ER_WRONG_VALUE.toException(name(literal.kind()), literal.text());
        }
        return new TypedValue(value, type(literal).withNullable(false));
    }

    private static SqlType type(TemporalLiteral literal) {
        return switch (literal.kind()) {
            case DATE -> SqlType.of(SqlType.Kind.DATE);
            case TIME -> SqlType.temporal(SqlType.Kind.TIME, decimals(literal.text()));
            case TIMESTAMP -> SqlType.temporal(SqlType.Kind.DATETIME, decimals(literal.text()));
        };
    }

    private static int decimals(String text) {
        int point = text.indexOf('.');
        return point < 0 ? 0 : Math.min(MOST_DECIMALS, text.length() - point - 1);
    }

    private static String name(TemporalKind kind) {
        return switch (kind) {
            case DATE -> "DATE";
            case TIME -> "TIME";
            case TIMESTAMP -> "DATETIME";
        };
    }
}

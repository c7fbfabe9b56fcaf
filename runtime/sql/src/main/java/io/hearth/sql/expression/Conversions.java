package io.hearth.sql.expression;

import static io.hearth.api.error.ErrorCode.ER_TRUNCATED_WRONG_VALUE;

import io.hearth.sql.type.Decimals;
import io.hearth.sql.type.NumberParser;
import io.hearth.sql.type.NumberText;
import io.hearth.sql.type.PackedTime;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.type.SqlType.Family;
import io.hearth.sql.type.SqlType.Kind;
import io.hearth.sql.type.TimeParser;
import io.hearth.sql.type.TimeText;
import io.hearth.sql.type.VectorKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Values of one type for the vectors of another. Kernels hold parsers: one execution's. */
final class Conversions {
    private static final double TWO_TO_63 = 0x1p63;
    private static final int SHOWN_CHARACTERS = 128;

    private Conversions() {}

    static boolean needed(SqlType from, SqlType to) {
        if (from.vectorKind() != to.vectorKind()) {
            return true;
        }
        if (from.vectorKind() != VectorKind.LONG) {
            return false;
        }
        return from.family() != to.family()
                || from.family() == Family.TEMPORAL
                        && ((from.kind() == Kind.TIME) != (to.kind() == Kind.TIME)
                                || to.kind() == Kind.DATE && from.kind() != Kind.DATE);
    }

    static Kernel kernel(SqlType from, SqlType to) {
        if (from.isNull()) {
            return Body.longs(RowArguments::toNull).strict();
        }
        return body(from, to).strict();
    }

    static Body body(SqlType from, SqlType to) {
        return switch (to.family()) {
            case TEXT -> Body.bytes(in -> text(from, in));
            case INTEGER -> toLong(from, to);
            case FLOATING -> toDouble(from);
            case DECIMAL -> toDecimal(from);
            case TEMPORAL -> to.kind() == Kind.TIME ? toTime(from) : toDateTime(from, to);
        };
    }

    static byte[] text(SqlType from, RowArguments in) {
        return switch (from.family()) {
            case INTEGER -> integerText(from, in.getLong(0));
            case DECIMAL -> Decimals.text(in.getDecimal(0));
            case FLOATING -> NumberText.text(from, in.getDouble(0));
            case TEMPORAL -> TimeText.text(from, in.getLong(0));
            case TEXT -> in.getBytes(0);
        };
    }

    static byte[] integerText(SqlType from, long value) {
        if (from.kind() == Kind.BIT) {
            return bits(value, (int) from.length());
        }
        String digits = from.unsigned() ? Long.toUnsignedString(value) : Long.toString(value);
        if (from.kind() == Kind.YEAR) {
            digits = "0".repeat(Math.max(0, 4 - digits.length())) + digits;
        }
        return digits.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] bits(long value, int count) {
        byte[] bytes = new byte[Math.max(1, (count + 7) / 8)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[bytes.length - 1 - i] = (byte) (value >>> 8 * i);
        }
        return bytes;
    }

    private static Body toLong(SqlType from, SqlType to) {
        return switch (from.family()) {
            case INTEGER -> Body.longs(in -> in.getLong(0));
            case FLOATING -> Body.longs(in -> ofDouble(in, in.getDouble(0), to));
            case DECIMAL -> Body.longs(in -> Decimals.toLong(in.getDecimal(0), to.unsigned()));
            case TEMPORAL -> Body.longs(in -> roundedNumber(from, in.getLong(0)));
            case TEXT -> isElements(from) ? elements(from) : textToLong(to);
        };
    }

    private static long ofDouble(RowArguments in, double value, SqlType to) {
        double rounded = Math.rint(value);
        if (to.unsigned() && rounded >= TWO_TO_63) {
            return rounded >= TWO_TO_63 * 2
                    ? -1
                    : BigDecimal.valueOf(rounded).toBigInteger().longValue();
        }
        return (long) rounded;
    }

    static long roundedNumber(SqlType from, long value) {
        long whole =
                switch (from.kind()) {
                    case DATE -> value;
                    case TIME -> PackedTime.roundTime(value, 0);
                    default -> PackedTime.round(value, 0);
                };
        return TimeText.number(from.kind(), whole == PackedTime.INVALID ? value : whole);
    }

    private static Body textToLong(SqlType to) {
        NumberParser parser = new NumberParser();
        return Body.longs(
                in -> {
                    long value =
                            parser.toLong(in.buffer(0), in.offset(0), in.length(0), to.unsigned());
                    warnUnlessClean(in, parser, "INTEGER");
                    return value;
                });
    }

    private static boolean isElements(SqlType type) {
        return type.kind() == Kind.ENUM || type.kind() == Kind.SET;
    }

    private static Body elements(SqlType type) {
        return Body.longs(in -> elementNumber(type, in.getString(0)));
    }

    private static long elementNumber(SqlType type, String value) {
        if (type.kind() == Kind.ENUM) {
            return type.elementNumber(value).orElse(0);
        }
        long set = 0;
        for (String one : value.split(",", -1)) {
            int number = type.elementNumber(one).orElse(0);
            set |= number == 0 ? 0 : 1L << number - 1;
        }
        return set;
    }

    private static Body toDouble(SqlType from) {
        return switch (from.family()) {
            case INTEGER -> Body.doubles(in -> ofLong(in.getLong(0), from.unsigned()));
            case FLOATING -> Body.doubles(in -> in.getDouble(0));
            case DECIMAL -> Body.doubles(in -> in.getDecimal(0).doubleValue());
            case TEMPORAL ->
                    Body.doubles(
                            in ->
                                    TimeText.number(from.kind(), in.getLong(0))
                                            + TimeText.micros(from.kind(), in.getLong(0)) / 1e6);
            case TEXT -> isElements(from) ? elementsAsDouble(from) : textToDouble();
        };
    }

    static double ofLong(long value, boolean unsigned) {
        return value >= 0 || !unsigned ? value : (value >>> 1 | value & 1) * 2.0;
    }

    private static Body elementsAsDouble(SqlType type) {
        return Body.doubles(in -> elementNumber(type, in.getString(0)));
    }

    private static Body textToDouble() {
        NumberParser parser = new NumberParser();
        return Body.doubles(
                in -> {
                    double value = parser.toDouble(in.buffer(0), in.offset(0), in.length(0));
                    warnUnlessClean(in, parser, "DOUBLE");
                    return value;
                });
    }

    private static Body toDecimal(SqlType from) {
        return switch (from.family()) {
            case INTEGER -> Body.decimals(in -> Decimals.ofLong(in.getLong(0), from.unsigned()));
            case FLOATING -> Body.decimals(in -> Decimals.ofDouble(in.getDouble(0)));
            case DECIMAL -> Body.decimals(in -> in.getDecimal(0));
            case TEMPORAL -> Body.decimals(in -> decimalTime(from, in.getLong(0)));
            case TEXT -> textToDecimal();
        };
    }

    private static BigDecimal decimalTime(SqlType from, long value) {
        BigDecimal fraction = BigDecimal.valueOf(TimeText.micros(from.kind(), value), 6);
        return BigDecimal.valueOf(TimeText.number(from.kind(), value))
                .add(fraction)
                .setScale(from.decimals(), RoundingMode.HALF_UP);
    }

    private static Body textToDecimal() {
        NumberParser parser = new NumberParser();
        return Body.decimals(
                in -> {
                    BigDecimal value = parser.toDecimal(in.buffer(0), in.offset(0), in.length(0));
                    warnUnlessClean(in, parser, "DECIMAL");
                    return value;
                });
    }

    private static void warnUnlessClean(RowArguments in, NumberParser parser, String kind) {
        if (!parser.clean()) {
            in.context().warning(ER_TRUNCATED_WRONG_VALUE, kind, shown(in.getString(0)));
        }
    }

    static String shown(String value) {
        return value.length() > SHOWN_CHARACTERS ? value.substring(0, SHOWN_CHARACTERS) : value;
    }

    private static Body toDateTime(SqlType from, SqlType to) {
        TimeParser parser = new TimeParser();
        return Body.longs(in -> checked(in, from, to, parser, dateTime(from, in, parser)));
    }

    private static long dateTime(SqlType from, RowArguments in, TimeParser parser) {
        return switch (from.family()) {
            case INTEGER -> parser.dateTime(in.getLong(0), 0);
            case FLOATING -> ofDecimal(parser, Decimals.ofDouble(in.getDouble(0)));
            case DECIMAL -> ofDecimal(parser, in.getDecimal(0));
            case TEMPORAL ->
                    from.kind() == Kind.TIME
                            ? PackedTime.withTime(today(in.session()), in.getLong(0))
                            : in.getLong(0);
            case TEXT -> parser.dateTime(in.buffer(0), in.offset(0), in.length(0));
        };
    }

    static long today(SessionFacts session) {
        return PackedTime.dateOf(PackedTime.pack(session.now(), session.timeZone()));
    }

    private static long ofDecimal(TimeParser parser, BigDecimal value) {
        BigDecimal micros = value.setScale(6, RoundingMode.HALF_UP);
        if (micros.precision() > 24) {
            return PackedTime.INVALID;
        }
        long whole = micros.longValue();
        int rest = micros.subtract(BigDecimal.valueOf(whole)).movePointRight(6).intValue();
        return parser.dateTime(whole, rest);
    }

    private static long checked(
            RowArguments in, SqlType from, SqlType to, TimeParser parser, long value) {
        String kind = to.kind().name().toLowerCase(Locale.ROOT);
        if (value == PackedTime.INVALID) {
            return incorrect(in, from, kind);
        }
        if (from.family() != Family.TEMPORAL && parser.truncated()) {
            in.context().warning(ER_TRUNCATED_WRONG_VALUE, kind, shownText(from, in));
        }
        return to.kind() == Kind.DATE ? PackedTime.dateOf(value) : value;
    }

    /** NULL, and the warning that tells why. */
    static long incorrect(RowArguments in, SqlType from, String kind) {
        in.context()
                .warn(
                        ER_TRUNCATED_WRONG_VALUE,
                        "Incorrect " + kind + " value: '" + shownText(from, in) + "'");
        return in.toNull();
    }

    private static String shownText(SqlType from, RowArguments in) {
        return shown(new String(text(from, in), StandardCharsets.UTF_8));
    }

    private static Body toTime(SqlType from) {
        TimeParser parser = new TimeParser();
        return Body.longs(
                in -> checked(in, from, SqlType.of(Kind.TIME), parser, time(from, in, parser)));
    }

    private static long time(SqlType from, RowArguments in, TimeParser parser) {
        return switch (from.family()) {
            case INTEGER -> parser.time(in.getLong(0), 0);
            case FLOATING -> ofDecimalTime(parser, Decimals.ofDouble(in.getDouble(0)));
            case DECIMAL -> ofDecimalTime(parser, in.getDecimal(0));
            case TEMPORAL ->
                    from.kind() == Kind.TIME ? in.getLong(0) : PackedTime.timeOf(in.getLong(0));
            case TEXT -> parser.time(in.buffer(0), in.offset(0), in.length(0));
        };
    }

    private static long ofDecimalTime(TimeParser parser, BigDecimal value) {
        BigDecimal micros = value.setScale(6, RoundingMode.HALF_UP);
        if (micros.precision() > 24) {
            return PackedTime.INVALID;
        }
        long whole = micros.longValue();
        int rest = micros.subtract(BigDecimal.valueOf(whole)).movePointRight(6).intValue();
        return parser.time(whole, rest);
    }
}

package io.hearth.sql.expression;

import static io.hearth.api.error.ErrorCode.ER_TRUNCATED_WRONG_VALUE;
import static io.hearth.sql.expression.Argument.DATETIME;
import static io.hearth.sql.expression.Argument.LONG;
import static io.hearth.sql.expression.Argument.TEXT;
import static io.hearth.sql.expression.Argument.TIME;

import io.hearth.sql.syntax.IntervalUnit;
import io.hearth.sql.type.PackedTime;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.type.SqlType.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;
import java.util.function.ToLongFunction;

/** Functions of days and times. */
final class TimeFunctions {
    private TimeFunctions() {}

    static List<SqlFunction> all() {
        List<SqlFunction> all = new ArrayList<>();
        addDays(all);
        addWeeks(all);
        addClock(all);
        addConversions(all);
        addNames(all);
        addDifferences(all);
        all.addAll(ClockFunctions.all());
        return all;
    }

    private static SqlFunction ofDay(String name, int length, LongUnaryOperator operator) {
        return Function.named(name)
                .takes(DATETIME)
                .givesNullable(SqlType.bigint(length, false))
                .strict(Body.longs(in -> operator.applyAsLong(in.getLong(0))));
    }

    /** NULL for a day that the calendar does not have. */
    private static SqlFunction ofRealDay(String name, int length, LongUnaryOperator operator) {
        return Function.named(name)
                .takes(DATETIME)
                .givesNullable(SqlType.bigint(length, false))
                .strict(
                        Body.longs(
                                in ->
                                        isReal(in.getLong(0))
                                                ? operator.applyAsLong(in.getLong(0))
                                                : in.toNull()));
    }

    static boolean isReal(long packed) {
        return PackedTime.month(packed) > 0 && PackedTime.day(packed) > 0;
    }

    private static void addDays(List<SqlFunction> all) {
        all.add(
                Function.named("YEAR")
                        .takes(DATETIME)
                        .givesNullable(SqlType.of(Kind.YEAR))
                        .strict(Body.longs(in -> PackedTime.year(in.getLong(0)))));
        all.add(ofDay("MONTH", 2, PackedTime::month));
        all.add(ofDay("DAY", 2, PackedTime::day));
        all.add(ofDay("DAYOFMONTH", 2, PackedTime::day));
        all.add(ofDay("QUARTER", 1, packed -> (PackedTime.month(packed) + 2) / 3));
        all.add(ofRealDay("DAYOFYEAR", 3, Calendars::dayOfYear));
        all.add(ofRealDay("DAYOFWEEK", 1, packed -> (Calendars.weekday(packed) + 1) % 7 + 1));
        all.add(ofRealDay("WEEKDAY", 1, Calendars::weekday));
        all.add(ofRealDay("TO_DAYS", 6, PackedTime::dayNumber));
        all.add(ofRealDay("TO_SECONDS", 12, packed -> PackedTime.toMicros(packed) / 1_000_000));
        all.add(
                Function.named("FROM_DAYS")
                        .takes(LONG)
                        .givesNullable(SqlType.of(Kind.DATE))
                        .strict(
                                Body.longs(
                                        in ->
                                                orNull(
                                                        in,
                                                        PackedTime.fromDayNumber(in.getLong(0))))));
        all.add(
                Function.named("LAST_DAY")
                        .takes(DATETIME)
                        .givesNullable(SqlType.of(Kind.DATE))
                        .strict(Body.longs(TimeFunctions::lastDay)));
        all.add(
                Function.named("MAKEDATE")
                        .takes(LONG, LONG)
                        .givesNullable(SqlType.of(Kind.DATE))
                        .strict(Body.longs(TimeFunctions::makeDate)));
    }

    private static long orNull(RowArguments in, long packed) {
        return packed == PackedTime.INVALID ? in.toNull() : packed;
    }

    private static long lastDay(RowArguments in) {
        long packed = in.getLong(0);
        int month = PackedTime.month(packed);
        if (month == 0) {
            return in.toNull();
        }
        int year = PackedTime.year(packed);
        return PackedTime.pack(year, month, PackedTime.daysInMonth(year, month));
    }

    private static long makeDate(RowArguments in) {
        long year = in.getLong(0);
        long day = in.getLong(1);
        if (year < 0 || year > 9999 || day <= 0 || day > 4_000_000) {
            return in.toNull();
        }
        int full = year < 100 ? io.hearth.sql.type.TimeParser.twoDigitYear((int) year) : (int) year;
        return orNull(in, PackedTime.fromDayNumber(PackedTime.dayNumber(full, 1, 1) + day - 1));
    }

    private static void addWeeks(List<SqlFunction> all) {
        all.add(week("WEEK", in -> Calendars.week(in.getLong(0), mode(in))));
        all.add(
                week(
                        "YEARWEEK",
                        in ->
                                Calendars.yearWeek(
                                        in.getLong(0), in.count() == 1 ? 0 : in.getInt(1))));
        all.add(ofRealDay("WEEKOFYEAR", 2, packed -> Calendars.week(packed, 3)));
    }

    private static int mode(RowArguments in) {
        return in.count() == 1 ? in.session().defaultWeekFormat() : in.getInt(1);
    }

    private static SqlFunction week(String name, ToLongFunction<RowArguments> week) {
        return Function.named(name)
                .takes(DATETIME, LONG)
                .optional(1)
                .givesNullable(SqlType.bigint(6, false))
                .strict(
                        Body.longs(
                                in -> isReal(in.getLong(0)) ? week.applyAsLong(in) : in.toNull()));
    }

    private static SqlFunction ofTime(String name, IntervalUnit unit, int length) {
        return Function.named(name)
                .takes(TIME)
                .givesNullable(SqlType.bigint(length, false))
                .strict(Body.longs(in -> Math.abs(Extraction.ofTime(unit, in.getLong(0)))));
    }

    private static void addClock(List<SqlFunction> all) {
        all.add(ofTime("HOUR", IntervalUnit.HOUR, 3));
        all.add(ofTime("MINUTE", IntervalUnit.MINUTE, 2));
        all.add(ofTime("SECOND", IntervalUnit.SECOND, 2));
        all.add(ofTime("MICROSECOND", IntervalUnit.MICROSECOND, 6));
        all.add(
                Function.named("TIME_TO_SEC")
                        .takes(TIME)
                        .givesNullable(SqlType.bigint(10, false))
                        .strict(Body.longs(in -> in.getLong(0) / 1_000_000)));
        all.add(
                Function.named("SEC_TO_TIME")
                        .takes(Argument.DECIMAL)
                        .gives(
                                given ->
                                        SqlType.temporal(
                                                Kind.TIME, TimeTypes.decimals(given.get(0))))
                        .strict(Body.longs(TimeFunctions::secondsAsTime)));
        all.add(
                Function.named("MAKETIME")
                        .takes(LONG, LONG, Argument.DECIMAL)
                        .gives(
                                given ->
                                        SqlType.temporal(
                                                Kind.TIME, TimeTypes.decimals(given.get(2))))
                        .strict(Body.longs(TimeFunctions::makeTime)));
    }

    private static long secondsAsTime(RowArguments in) {
        long micros = IntervalAmount.ofSeconds(in.getDecimal(0)).micros();
        long time = limited(micros);
        if (time != micros) {
            in.context()
                    .warning(ER_TRUNCATED_WRONG_VALUE, "time", in.getDecimal(0).toPlainString());
        }
        return time;
    }

    static long limited(long time) {
        return Math.max(-PackedTime.MAX_TIME, Math.min(PackedTime.MAX_TIME, time));
    }

    private static long makeTime(RowArguments in) {
        long hour = in.getLong(0);
        long minute = in.getLong(1);
        BigDecimal second = in.getDecimal(2);
        boolean real =
                minute >= 0
                        && minute <= 59
                        && second.signum() >= 0
                        && second.compareTo(BigDecimal.valueOf(60)) < 0;
        if (!real) {
            return in.toNull();
        }
        long hours = Math.min(Math.abs(hour), 839);
        long micros =
                (hours * 60 + minute) * 60_000_000 + IntervalAmount.ofSeconds(second).micros();
        long time = hour < 0 ? -micros : micros;
        if (limited(time) != time) {
            String given = String.format("%d:%02d:%02d", hour, minute, second.intValue());
            in.context().warning(ER_TRUNCATED_WRONG_VALUE, "time", given);
        }
        return limited(time);
    }

    private static void addConversions(List<SqlFunction> all) {
        all.add(new Cast("DATE", SqlType.of(Kind.DATE)));
        all.add(
                Function.named("TIME")
                        .takes(TIME)
                        .constant(0)
                        .gives(
                                given ->
                                        SqlType.temporal(
                                                Kind.TIME, TimeTypes.decimals(given.get(0))))
                        .strict(Body.longs(in -> in.getLong(0))));
        all.add(
                Function.named("TIMESTAMP")
                        .takes(DATETIME, TIME)
                        .optional(1)
                        .constant(0, 1)
                        .gives(given -> SqlType.temporal(Kind.DATETIME, most(given)))
                        .strict(Body.longs(TimeFunctions::timestamp)));
        all.add(
                Function.named("DATE_FORMAT")
                        .takes(DATETIME, TEXT)
                        .gives(
                                given ->
                                        TimeTypes.text(
                                                (int)
                                                        Math.min(
                                                                60_000,
                                                                TextTypes.length(given.get(1))
                                                                        * 10)))
                        .strict(
                                Body.strings(
                                        in -> TimeFormat.format(in.getLong(0), in.getString(1)))));
        all.add(
                Function.named("TIME_FORMAT")
                        .takes(TIME, TEXT)
                        .gives(TimeTypes.text(255))
                        .strict(Body.strings(TimeFunctions::timeFormat)));
        all.add(StringToDate.function());
    }

    private static int most(List<BoundExpression> given) {
        return given.stream().mapToInt(TimeTypes::decimals).max().orElse(0);
    }

    private static long timestamp(RowArguments in) {
        if (in.count() == 1) {
            return in.getLong(0);
        }
        long micros = PackedTime.timeOf(in.getLong(0)) + in.getLong(1);
        return orNull(in, PackedTime.withTime(in.getLong(0), micros));
    }

    private static String timeFormat(RowArguments in) {
        long time = in.getLong(0);
        long absolute = Math.abs(time);
        long clock = PackedTime.withTime(0, absolute % 3_600_000_000L);
        String text = TimeFormat.format(clock, absolute / 3_600_000_000L, in.getString(1));
        return text != null && time < 0 ? "-" + text : text;
    }

    private static void addNames(List<SqlFunction> all) {
        all.add(
                Function.named("MONTHNAME")
                        .takes(DATETIME)
                        .givesNullable(TimeTypes.text(9))
                        .strict(Body.strings(in -> TimeFormat.format(in.getLong(0), "%M"))));
        all.add(
                Function.named("DAYNAME")
                        .takes(DATETIME)
                        .givesNullable(TimeTypes.text(9))
                        .strict(
                                Body.strings(
                                        in ->
                                                isReal(in.getLong(0))
                                                        ? TimeFormat.format(in.getLong(0), "%W")
                                                        : null)));
    }

    private static void addDifferences(List<SqlFunction> all) {
        all.add(
                Function.named("DATEDIFF")
                        .takes(DATETIME, DATETIME)
                        .givesNullable(SqlType.bigint(7, false))
                        .strict(
                                Body.longs(
                                        in ->
                                                isReal(in.getLong(0)) && isReal(in.getLong(1))
                                                        ? PackedTime.dayNumber(in.getLong(0))
                                                                - PackedTime.dayNumber(
                                                                        in.getLong(1))
                                                        : in.toNull())));
        all.add(new TimeDifference());
        all.add(new AddTime(false));
        all.add(new AddTime(true));
        all.add(
                Function.named("PERIOD_ADD")
                        .takes(LONG, LONG)
                        .gives(SqlType.bigint(6, false))
                        .strict(Body.longs(in -> period(months(in.getLong(0)) + in.getLong(1)))));
        all.add(
                Function.named("PERIOD_DIFF")
                        .takes(LONG, LONG)
                        .gives(SqlType.bigint(6, false))
                        .strict(Body.longs(in -> months(in.getLong(0)) - months(in.getLong(1)))));
    }

    private static long months(long period) {
        long year = period / 100;
        long full = year < 70 ? year + 2000 : year < 100 ? year + 1900 : year;
        return period == 0 ? 0 : full * 12 + period % 100 - 1;
    }

    private static long period(long months) {
        return months / 12 * 100 + months % 12 + 1;
    }
}

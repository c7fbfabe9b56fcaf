package io.hearth.sql.expression;

import io.hearth.sql.syntax.IntervalUnit;
import io.hearth.sql.type.PackedTime;
import io.hearth.sql.type.SqlType;

/** Functions that a unit of time is part of: the binder makes them from the keyword. */
public final class UnitFunctions {
    private static final int NUMBER_LENGTH = 21;

    private UnitFunctions() {}

    /**
     * {@code DATE_ADD(day, INTERVAL amount unit)}.
     *
     * @param unit the unit
     * @return a function of day and amount
     */
    public static SqlFunction dateAdd(IntervalUnit unit) {
        return new DateAdd(unit, false);
    }

    /**
     * {@code DATE_SUB(day, INTERVAL amount unit)}.
     *
     * @param unit the unit
     * @return a function of day and amount
     */
    public static SqlFunction dateSubtract(IntervalUnit unit) {
        return new DateAdd(unit, true);
    }

    /**
     * {@code EXTRACT(unit FROM value)}.
     *
     * @param unit the unit
     * @return a function of one argument
     */
    public static SqlFunction extract(IntervalUnit unit) {
        boolean onlyTime =
                switch (unit) {
                    case HOUR,
                            MINUTE,
                            SECOND,
                            MICROSECOND,
                            HOUR_MINUTE,
                            HOUR_SECOND,
                            HOUR_MICROSECOND,
                            MINUTE_SECOND,
                            MINUTE_MICROSECOND,
                            SECOND_MICROSECOND ->
                            true;
                    default -> false;
                };
        return Function.named("EXTRACT")
                .takes(onlyTime ? Argument.TIME : Argument.DATETIME)
                .givesNullable(SqlType.bigint(NUMBER_LENGTH, false))
                .strict(
                        Body.longs(
                                in ->
                                        onlyTime
                                                ? Extraction.ofTime(unit, in.getLong(0))
                                                : Extraction.ofDay(
                                                        unit, in.getLong(0), in.session())));
    }

    /**
     * {@code TIMESTAMPADD(unit, amount, day)}.
     *
     * @param unit the unit
     * @return a function of day and amount: the other way round than written
     */
    public static SqlFunction timestampAdd(IntervalUnit unit) {
        return new DateAdd(unit, false);
    }

    /**
     * {@code TIMESTAMPDIFF(unit, from, to)}.
     *
     * @param unit the unit
     * @return a function of from and to
     */
    public static SqlFunction timestampDifference(IntervalUnit unit) {
        return Function.named("TIMESTAMPDIFF")
                .takes(Argument.DATETIME, Argument.DATETIME)
                .givesNullable(SqlType.bigint(NUMBER_LENGTH, false))
                .strict(Body.longs(in -> difference(unit, in)));
    }

    private static long difference(IntervalUnit unit, RowArguments in) {
        long from = in.getLong(0);
        long to = in.getLong(1);
        if (PackedTime.day(from) == 0 || PackedTime.day(to) == 0) {
            return in.toNull();
        }
        return switch (unit) {
            case MONTH -> months(from, to);
            case QUARTER -> months(from, to) / 3;
            case YEAR -> months(from, to) / 12;
            default -> {
                long micros = PackedTime.toMicros(to) - PackedTime.toMicros(from);
                yield micros / Math.max(1, IntervalAmount.of(unit, 1).micros());
            }
        };
    }

    private static long months(long from, long to) {
        boolean negative = from > to;
        long first = negative ? to : from;
        long last = negative ? from : to;
        long months =
                (PackedTime.year(last) - PackedTime.year(first)) * 12L
                        + PackedTime.month(last)
                        - PackedTime.month(first);
        long firstRest = restOfMonth(first);
        long lastRest = restOfMonth(last);
        long whole = lastRest < firstRest ? months - 1 : months;
        return negative ? -whole : whole;
    }

    private static long restOfMonth(long packed) {
        return PackedTime.day(packed) * PackedTime.DAY_MICROS + PackedTime.timeOf(packed);
    }

    /**
     * {@code TRIM([BOTH | LEADING | TRAILING] [remove] FROM text)}.
     *
     * @param leading whether at the beginning
     * @param trailing whether at the end
     * @return a function of text and, optionally, what to remove: the other way round than written
     */
    public static SqlFunction trim(boolean leading, boolean trailing) {
        return TextFunctions.trim("TRIM", leading, trailing);
    }
}

package io.hearth.sql.expression;

import io.hearth.sql.syntax.IntervalUnit;
import io.hearth.sql.type.PackedTime;

/** EXTRACT: the parts of days and times as one number. */
final class Extraction {
    private static final long SECOND = 1_000_000;

    private Extraction() {}

    static long ofTime(IntervalUnit unit, long time) {
        long absolute = Math.abs(time);
        long micros = absolute % SECOND;
        long second = absolute / SECOND % 60;
        long minute = absolute / SECOND / 60 % 60;
        long hour = absolute / SECOND / 3600;
        long value =
                switch (unit) {
                    case HOUR -> hour;
                    case MINUTE -> minute;
                    case SECOND -> second;
                    case MICROSECOND -> micros;
                    case HOUR_MINUTE -> hour * 100 + minute;
                    case HOUR_SECOND -> (hour * 100 + minute) * 100 + second;
                    case HOUR_MICROSECOND ->
                            ((hour * 100 + minute) * 100 + second) * SECOND + micros;
                    case MINUTE_SECOND -> minute * 100 + second;
                    case MINUTE_MICROSECOND -> (minute * 100 + second) * SECOND + micros;
                    default -> second * SECOND + micros;
                };
        return time < 0 ? -value : value;
    }

    static long ofDay(IntervalUnit unit, long packed, SessionFacts session) {
        int year = PackedTime.year(packed);
        int month = PackedTime.month(packed);
        int day = PackedTime.day(packed);
        long clock = day * 100L + PackedTime.hour(packed);
        return switch (unit) {
            case YEAR -> year;
            case QUARTER -> (month + 2) / 3;
            case MONTH -> month;
            case WEEK -> Calendars.week(packed, session.defaultWeekFormat());
            case DAY -> day;
            case YEAR_MONTH -> year * 100L + month;
            case DAY_HOUR -> clock;
            case DAY_MINUTE -> clock * 100 + PackedTime.minute(packed);
            case DAY_SECOND ->
                    (clock * 100 + PackedTime.minute(packed)) * 100 + PackedTime.second(packed);
            default ->
                    ((clock * 100 + PackedTime.minute(packed)) * 100 + PackedTime.second(packed))
                                    * SECOND
                            + PackedTime.micros(packed);
        };
    }
}

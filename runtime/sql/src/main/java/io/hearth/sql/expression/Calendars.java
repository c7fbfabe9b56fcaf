package io.hearth.sql.expression;

import io.hearth.sql.type.PackedTime;

/** Weeks and days of packed days, as MySQL counts them. */
final class Calendars {
    private static final int MONDAY_FIRST = 1;
    private static final int YEAR = 2;
    private static final int FIRST_WEEKDAY = 4;

    private Calendars() {}

    /** 0 is Monday. */
    static int weekday(long packed) {
        return (int) ((PackedTime.dayNumber(packed) + 5) % 7);
    }

    static int dayOfYear(long packed) {
        int year = PackedTime.year(packed);
        return (int) (PackedTime.dayNumber(packed) - PackedTime.dayNumber(year, 1, 1) + 1);
    }

    static int week(long packed, int mode) {
        return (int) (yearAndWeek(packed, behaviour(mode)) % 100);
    }

    static long yearWeek(long packed, int mode) {
        return yearAndWeek(packed, behaviour(mode) | YEAR);
    }

    /** Modes that begin on Monday also swap the rule for the first week. */
    private static int behaviour(int mode) {
        int kept = mode & 7;
        return (kept & MONDAY_FIRST) == 0 ? kept ^ FIRST_WEEKDAY : kept;
    }

    private static long yearAndWeek(long packed, int behaviour) {
        long day = PackedTime.dayNumber(packed);
        int year = PackedTime.year(packed);
        long firstDay = PackedTime.dayNumber(year, 1, 1);
        boolean mondayFirst = (behaviour & MONDAY_FIRST) != 0;
        boolean weekOfYear = (behaviour & YEAR) != 0;
        boolean firstWeekday = (behaviour & FIRST_WEEKDAY) != 0;
        int weekday = weekdayOf(firstDay, mondayFirst);
        boolean firstIsPartial = firstWeekday ? weekday != 0 : weekday >= 4;
        boolean inFirstDays =
                PackedTime.month(packed) == 1 && PackedTime.day(packed) <= 7 - weekday;
        if (inFirstDays) {
            if (!weekOfYear && firstIsPartial) {
                return year * 100L;
            }
            if (firstIsPartial) {
                year--;
                weekOfYear = true;
                int length = (int) (firstDay - PackedTime.dayNumber(year, 1, 1));
                firstDay -= length;
                weekday = (weekday + 53 * 7 - length) % 7;
                firstIsPartial = firstWeekday ? weekday != 0 : weekday >= 4;
            }
        }
        long days = firstIsPartial ? day - (firstDay + (7 - weekday)) : day - (firstDay - weekday);
        if (weekOfYear && days >= 52 * 7) {
            long length = PackedTime.dayNumber(year + 1, 1, 1) - PackedTime.dayNumber(year, 1, 1);
            int nextWeekday = (int) ((weekday + length) % 7);
            boolean nextIsFull = firstWeekday ? nextWeekday == 0 : nextWeekday < 4;
            if (nextIsFull) {
                return (year + 1) * 100L + 1;
            }
        }
        return year * 100L + days / 7 + 1;
    }

    private static int weekdayOf(long day, boolean mondayFirst) {
        return (int) ((day + 5 + (mondayFirst ? 0 : 1)) % 7);
    }
}

package io.hearth.sql.type;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * Days and times in a long. A DATE, DATETIME or TIMESTAMP is packed as MySQL packs it: {@code
 * ((year * 13 + month) << 5 | day) << 17 | hour << 12 | minute << 6 | second}, then 24 bits of
 * microseconds; so they compare as numbers, and days like 2024-00-00 exist. A TIME is its signed
 * microseconds.
 */
public final class PackedTime {
    /** What no packed value is: the answer to text that is no time. */
    public static final long INVALID = Long.MIN_VALUE;

    /** The greatest TIME, 838:59:59. */
    public static final long MAX_TIME = ((838L * 60 + 59) * 60 + 59) * 1_000_000;

    /** Microseconds of a day. */
    public static final long DAY_MICROS = 86_400_000_000L;

    private static final int MICRO_BITS = 24;
    private static final int CLOCK_BITS = 17;
    private static final long SECOND_MICROS = 1_000_000;

    private PackedTime() {}

    /**
     * Packs.
     *
     * @param year 0 to 9999
     * @param month 0 to 12
     * @param day 0 to 31
     * @param hour 0 to 23
     * @param minute 0 to 59
     * @param second 0 to 59
     * @param micros 0 to 999,999
     * @return the packed value
     */
    public static long pack(
            int year, int month, int day, int hour, int minute, int second, int micros) {
        long date = (year * 13L + month) << 5 | day;
        long clock = (long) hour << 12 | (long) minute << 6 | second;
        return (date << CLOCK_BITS | clock) << MICRO_BITS | micros;
    }

    /**
     * Packs a day.
     *
     * @param year 0 to 9999
     * @param month 0 to 12
     * @param day 0 to 31
     * @return the packed value
     */
    public static long pack(int year, int month, int day) {
        return pack(year, month, day, 0, 0, 0, 0);
    }

    /**
     * Packs a day and time.
     *
     * @param time any of years 0 to 9999
     * @return the packed value, to the microsecond
     */
    public static long pack(LocalDateTime time) {
        return pack(
                time.getYear(),
                time.getMonthValue(),
                time.getDayOfMonth(),
                time.getHour(),
                time.getMinute(),
                time.getSecond(),
                time.getNano() / 1000);
    }

    /**
     * Packs a day.
     *
     * @param date any of years 0 to 9999
     * @return the packed value
     */
    public static long pack(LocalDate date) {
        return pack(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /**
     * Packs a moment as seen in a time zone.
     *
     * @param moment when
     * @param zone where
     * @return the packed value
     */
    public static long pack(Instant moment, ZoneId zone) {
        return pack(LocalDateTime.ofInstant(moment, zone));
    }

    /**
     * The year.
     *
     * @param packed a day
     * @return 0 to 9999
     */
    public static int year(long packed) {
        return (int) (yearMonth(packed) / 13);
    }

    /**
     * The month.
     *
     * @param packed a day
     * @return 0 to 12
     */
    public static int month(long packed) {
        return (int) (yearMonth(packed) % 13);
    }

    private static long yearMonth(long packed) {
        return packed >> MICRO_BITS + CLOCK_BITS + 5;
    }

    /**
     * The day of the month.
     *
     * @param packed a day
     * @return 0 to 31
     */
    public static int day(long packed) {
        return (int) (packed >> MICRO_BITS + CLOCK_BITS & 31);
    }

    /**
     * The hour.
     *
     * @param packed a day and time
     * @return 0 to 23
     */
    public static int hour(long packed) {
        return (int) (packed >> MICRO_BITS + 12 & 31);
    }

    /**
     * The minute.
     *
     * @param packed a day and time
     * @return 0 to 59
     */
    public static int minute(long packed) {
        return (int) (packed >> MICRO_BITS + 6 & 63);
    }

    /**
     * The second.
     *
     * @param packed a day and time
     * @return 0 to 59
     */
    public static int second(long packed) {
        return (int) (packed >> MICRO_BITS & 63);
    }

    /**
     * The microseconds.
     *
     * @param packed a day and time
     * @return 0 to 999,999
     */
    public static int micros(long packed) {
        return (int) (packed & (1 << MICRO_BITS) - 1);
    }

    /**
     * The day alone.
     *
     * @param packed a day and time
     * @return the same day at 0 o'clock
     */
    public static long dateOf(long packed) {
        return packed >> MICRO_BITS + CLOCK_BITS << MICRO_BITS + CLOCK_BITS;
    }

    /**
     * The time of day.
     *
     * @param packed a day and time
     * @return as a TIME: microseconds
     */
    public static long timeOf(long packed) {
        long seconds = (hour(packed) * 60L + minute(packed)) * 60 + second(packed);
        return seconds * SECOND_MICROS + micros(packed);
    }

    /**
     * A day with a time of day.
     *
     * @param date a packed day
     * @param micros a TIME; beyond a day or negative, the day changes
     * @return the packed value; {@link #INVALID} outside the years 0 to 9999
     */
    public static long withTime(long date, long micros) {
        return fromMicros(dayNumber(date) * DAY_MICROS + micros);
    }

    /**
     * Microseconds since day 0, for differences.
     *
     * @param packed a day and time
     * @return of a calendar without the year 0's leap day, as MySQL counts
     */
    public static long toMicros(long packed) {
        return dayNumber(packed) * DAY_MICROS + timeOf(packed);
    }

    /**
     * The inverse of {@link #toMicros}.
     *
     * @param micros microseconds since day 0
     * @return the packed value; {@link #INVALID} outside the years 0 to 9999
     */
    public static long fromMicros(long micros) {
        long date = fromDayNumber(Math.floorDiv(micros, DAY_MICROS));
        if (date == INVALID) {
            return INVALID;
        }
        long rest = Math.floorMod(micros, DAY_MICROS);
        long seconds = rest / SECOND_MICROS;
        long clock = seconds / 3600 << 12 | seconds / 60 % 60 << 6 | seconds % 60;
        return date | clock << MICRO_BITS | rest % SECOND_MICROS;
    }

    /**
     * MySQL's TO_DAYS().
     *
     * @param packed a day
     * @return days since the year 0
     */
    public static long dayNumber(long packed) {
        return dayNumber(year(packed), month(packed), day(packed));
    }

    /**
     * MySQL's TO_DAYS().
     *
     * @param year 0 to 9999
     * @param month 0 to 12
     * @param day 0 to 31
     * @return days since the year 0; 0 for 0000-00-00
     */
    public static long dayNumber(int year, int month, int day) {
        if (year == 0 && month == 0) {
            return 0;
        }
        long sum = 365L * year + 31L * (month - 1) + day;
        int counted = year;
        if (month <= 2) {
            counted--;
        } else {
            sum -= (month * 4L + 23) / 10;
        }
        return sum + counted / 4 - (counted / 100 + 1) * 3 / 4;
    }

    /**
     * MySQL's FROM_DAYS().
     *
     * @param days since the year 0
     * @return the packed day; {@link #INVALID} if it is outside; 0 for days before the year 1
     */
    public static long fromDayNumber(long days) {
        if (days < 0 || days > 3_652_424) {
            return INVALID;
        }
        if (days < 366) {
            return 0;
        }
        return pack(LocalDate.ofEpochDay(days - 719_528));
    }

    /**
     * The days of a month.
     *
     * @param year the year
     * @param month 1 to 12
     * @return 28 to 31
     */
    public static int daysInMonth(int year, int month) {
        return switch (month) {
            case 4, 6, 9, 11 -> 30;
            case 2 -> isLeap(year) ? 29 : 28;
            default -> 31;
        };
    }

    private static boolean isLeap(int year) {
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0 && year != 0);
    }

    /**
     * Rounds to digits of a second, half up.
     *
     * @param packed a day and time
     * @param decimals 0 to 6
     * @return the rounded value; {@link #INVALID} beyond the year 9999
     */
    public static long round(long packed, int decimals) {
        if (decimals >= 6) {
            return packed;
        }
        long unit = unit(decimals);
        int micros = micros(packed);
        long rest = micros % unit;
        if (rest == 0) {
            return packed;
        }
        long down = packed - rest;
        if (rest * 2 < unit) {
            return down;
        }
        return micros - rest + unit < SECOND_MICROS
                ? down + unit
                : fromMicros(toMicros(down) + unit);
    }

    /**
     * Rounds a TIME to digits of a second, half away from 0.
     *
     * @param time microseconds
     * @param decimals 0 to 6
     * @return the rounded time
     */
    public static long roundTime(long time, int decimals) {
        long unit = unit(decimals);
        long absolute = Math.abs(time);
        long rounded = (absolute + unit / 2) / unit * unit;
        return time < 0 ? -rounded : rounded;
    }

    private static long unit(int decimals) {
        long unit = SECOND_MICROS;
        for (int i = 0; i < decimals; i++) {
            unit /= 10;
        }
        return unit;
    }

    /**
     * A day and time as a moment.
     *
     * @param packed a day and time that exists in the calendar
     * @param zone where
     * @return the moment; in a gap of the clock, the one behind it
     */
    public static Instant toInstant(long packed, ZoneId zone) {
        return toLocal(packed).atZone(zone).toInstant();
    }

    /**
     * A day and time as Java has it.
     *
     * @param packed a day and time
     * @return the same
     * @throws java.time.DateTimeException if month or day are 0, or the month is shorter
     */
    public static LocalDateTime toLocal(long packed) {
        return LocalDateTime.of(
                year(packed),
                month(packed),
                day(packed),
                hour(packed),
                minute(packed),
                second(packed),
                micros(packed) * 1000);
    }
}

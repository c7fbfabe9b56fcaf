package io.hearth.sql.expression;

import io.hearth.sql.syntax.IntervalUnit;
import io.hearth.sql.type.PackedTime;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How much an INTERVAL adds.
 *
 * @param months whole months
 * @param micros microseconds
 */
record IntervalAmount(long months, long micros) {
    private static final long SECOND = 1_000_000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final long BEYOND = 4_000_000;

    IntervalAmount negated() {
        return new IntervalAmount(-months, -micros);
    }

    static boolean isComposite(IntervalUnit unit) {
        return unit.name().indexOf('_') > 0;
    }

    static boolean hasTime(IntervalUnit unit) {
        return switch (unit) {
            case DAY, WEEK, MONTH, QUARTER, YEAR, YEAR_MONTH -> false;
            default -> true;
        };
    }

    /** Digits of a second that a unit brings. */
    static int decimals(IntervalUnit unit) {
        return unit.name().endsWith("MICROSECOND") ? 6 : 0;
    }

    static IntervalAmount ofSeconds(BigDecimal seconds) {
        BigDecimal micros = seconds.movePointRight(6).setScale(0, RoundingMode.HALF_UP);
        boolean beyond = micros.precision() > 18;
        return new IntervalAmount(0, beyond ? BEYOND * DAY * micros.signum() : micros.longValue());
    }

    static IntervalAmount of(IntervalUnit unit, long count) {
        return switch (unit) {
            case YEAR -> new IntervalAmount(limited(count, 12), 0);
            case QUARTER -> new IntervalAmount(limited(count, 3), 0);
            case MONTH -> new IntervalAmount(limited(count, 1), 0);
            case WEEK -> new IntervalAmount(0, product(count, 7 * DAY));
            case DAY -> new IntervalAmount(0, product(count, DAY));
            case HOUR -> new IntervalAmount(0, product(count, HOUR));
            case MINUTE -> new IntervalAmount(0, product(count, MINUTE));
            case SECOND -> new IntervalAmount(0, product(count, SECOND));
            default -> new IntervalAmount(0, count);
        };
    }

    private static long limited(long count, int months) {
        return Math.max(-BEYOND, Math.min(BEYOND, count)) * months;
    }

    private static long product(long count, long unit) {
        long most = BEYOND * DAY / unit;
        return Math.max(-most, Math.min(most, count)) * unit;
    }

    /** A composite amount: numbers with anything between them, the last one being the smallest. */
    static IntervalAmount parse(IntervalUnit unit, String text) {
        IntervalUnit[] parts = parts(unit);
        long[] numbers = new long[parts.length];
        int[] widths = new int[parts.length];
        int count = 0;
        boolean negative = text.strip().startsWith("-");
        int i = 0;
        while (i < text.length() && count < parts.length) {
            if (!isDigit(text.charAt(i))) {
                i++;
                continue;
            }
            int start = i;
            long number = 0;
            while (i < text.length() && isDigit(text.charAt(i))) {
                number = Math.min(number * 10 + text.charAt(i++) - '0', 1_000_000_000_000L);
            }
            numbers[count] = number;
            widths[count++] = i - start;
        }
        return sum(parts, numbers, widths, count, negative);
    }

    private static IntervalAmount sum(
            IntervalUnit[] parts, long[] numbers, int[] widths, int count, boolean negative) {
        long months = 0;
        long micros = 0;
        int shift = parts.length - count;
        for (int i = 0; i < count; i++) {
            IntervalUnit part = parts[i + shift];
            long number = numbers[i];
            if (part == IntervalUnit.MICROSECOND && count > 1) {
                for (int width = widths[i]; width < 6; width++) {
                    number *= 10;
                }
            }
            IntervalAmount amount = of(part, number);
            months += amount.months();
            micros += amount.micros();
        }
        IntervalAmount sum = new IntervalAmount(months, micros);
        return negative ? sum.negated() : sum;
    }

    private static boolean isDigit(char one) {
        return one >= '0' && one <= '9';
    }

    private static final IntervalUnit[] ORDER = {
        IntervalUnit.DAY,
        IntervalUnit.HOUR,
        IntervalUnit.MINUTE,
        IntervalUnit.SECOND,
        IntervalUnit.MICROSECOND
    };

    private static IntervalUnit[] parts(IntervalUnit unit) {
        if (unit == IntervalUnit.YEAR_MONTH) {
            return new IntervalUnit[] {IntervalUnit.YEAR, IntervalUnit.MONTH};
        }
        String[] ends = unit.name().split("_");
        int from = indexOf(ends[0]);
        int to = indexOf(ends[1]);
        return java.util.Arrays.copyOfRange(ORDER, from, to + 1);
    }

    private static int indexOf(String name) {
        int i = 0;
        while (!ORDER[i].name().equals(name)) {
            i++;
        }
        return i;
    }

    /** The day and time after this amount; INVALID beyond the calendar. */
    long addTo(long packed) {
        long moved = packed;
        if (months != 0) {
            moved = addMonths(packed, months);
            if (moved == PackedTime.INVALID) {
                return moved;
            }
        }
        return micros == 0 ? moved : PackedTime.fromMicros(PackedTime.toMicros(moved) + micros);
    }

    private static long addMonths(long packed, long months) {
        long all = PackedTime.year(packed) * 12L + PackedTime.month(packed) - 1 + months;
        if (all < 0 || all >= 120_000) {
            return PackedTime.INVALID;
        }
        int year = (int) (all / 12);
        int month = (int) (all % 12) + 1;
        int day = Math.min(PackedTime.day(packed), PackedTime.daysInMonth(year, month));
        long date = PackedTime.pack(year, month, day);
        return date + (packed - PackedTime.dateOf(packed));
    }
}

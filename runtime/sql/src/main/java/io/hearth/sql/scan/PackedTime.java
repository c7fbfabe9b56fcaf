package io.hearth.sql.scan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/** Days and times of day as vectors hold them, from and to Java's. */
final class PackedTime {
    private static final int LAST_YEAR = 9999;

    private PackedTime() {}

    static boolean fits(int year) {
        return year >= 0 && year <= LAST_YEAR;
    }

    static long pack(LocalDate day) {
        return ((day.getYear() * 13L + day.getMonthValue()) << 5 | day.getDayOfMonth()) << 41;
    }

    static long pack(LocalDateTime moment) {
        long time =
                (long) moment.getHour() << 12 | moment.getMinute() << 6 | moment.getSecond();
        return pack(moment.toLocalDate()) | time << 24 | moment.getNano() / 1000;
    }

    /** Nanoseconds of the last digit of a number of decimals. */
    static long unit(int decimals) {
        long unit = 1_000_000_000;
        for (int i = 0; i < Math.min(decimals, 6); i++) {
            unit /= 10;
        }
        return unit;
    }

    static LocalDateTime round(LocalDateTime moment, int decimals) {
        long unit = unit(decimals);
        if (moment.getNano() % unit == 0) {
            return moment;
        }
        LocalDateTime up = moment.plusNanos(unit / 2);
        return up.withNano((int) (up.getNano() / unit * unit));
    }

    /** Empty for a date that Java does not know, such as one with a zero in it. */
    static Optional<LocalDateTime> unpack(long packed) {
        int yearMonth = (int) (packed >>> 46);
        int time = (int) (packed >>> 24) & 0x1FFFF;
        try {
            return Optional.of(
                    LocalDateTime.of(
                            yearMonth / 13,
                            yearMonth % 13,
                            (int) (packed >>> 41) & 0x1F,
                            time >>> 12,
                            time >>> 6 & 0x3F,
                            time & 0x3F,
                            (int) (packed & 0xFFFFFF) * 1000));
        } catch (DateTimeException notInJava) {
            return Optional.empty();
        }
    }
}

package io.hearth.wire.row;

import io.hearth.wire.packet.PacketWriter;
import java.io.IOException;

/**
 * Days, times and spans of time, from the numbers that vectors hold to what rows hold. Stateless.
 *
 * <p>A day and time is packed as {@code ((year*13+month)<<5|day)<<17|hour<<12|minute<<6|second},
 * then {@code <<24|microsecond}; a span of time is a count of microseconds.
 */
final class Moments {
    private static final int MICRO_BITS = 24;
    private static final int TIME_BITS = 17;
    private static final int DAY_BITS = 5;
    private static final int MONTHS = 13;
    private static final int MOST_DECIMALS = 6;
    private static final int[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};

    private static final int DATE_TEXT = 10;
    private static final int DATE_TIME_TEXT = 19;
    private static final int TIME_TEXT = 8;

    private Moments() {}

    private static int micros(long packed) {
        return (int) (packed & (1 << MICRO_BITS) - 1);
    }

    private static int second(long packed) {
        return (int) (packed >> MICRO_BITS & 0x3f);
    }

    private static int minute(long packed) {
        return (int) (packed >> MICRO_BITS + 6 & 0x3f);
    }

    private static int hour(long packed) {
        return (int) (packed >> MICRO_BITS + 12 & 0x1f);
    }

    private static int day(long packed) {
        return (int) (packed >> MICRO_BITS + TIME_BITS & 0x1f);
    }

    private static int yearAndMonth(long packed) {
        return (int) (packed >> MICRO_BITS + TIME_BITS + DAY_BITS);
    }

    static void dateText(PacketWriter out, long packed) throws IOException {
        out.int1(DATE_TEXT);
        dateDigits(out, packed);
    }

    static void dateTimeText(PacketWriter out, long packed, int decimals) throws IOException {
        out.int1(DATE_TIME_TEXT + fractionLength(decimals));
        dateDigits(out, packed);
        out.int1(' ');
        clockDigits(out, hour(packed), 2, minute(packed), second(packed));
        fraction(out, micros(packed), decimals);
    }

    static void timeText(PacketWriter out, long span, int decimals) throws IOException {
        long micros = Math.abs(span);
        long seconds = micros / 1_000_000;
        int hours = (int) (seconds / 3600);
        int hourDigits = hours > 99 ? 3 : 2;
        int sign = span < 0 ? 1 : 0;
        out.int1(TIME_TEXT - 2 + hourDigits + sign + fractionLength(decimals));
        if (sign == 1) {
            out.int1('-');
        }
        clockDigits(out, hours, hourDigits, (int) (seconds / 60 % 60), (int) (seconds % 60));
        fraction(out, (int) (micros % 1_000_000), decimals);
    }

    private static void dateDigits(PacketWriter out, long packed) throws IOException {
        int yearAndMonth = yearAndMonth(packed);
        out.fixedDigits(yearAndMonth / MONTHS, 4);
        out.int1('-');
        out.fixedDigits(yearAndMonth % MONTHS, 2);
        out.int1('-');
        out.fixedDigits(day(packed), 2);
    }

    private static void clockDigits(
            PacketWriter out, int hours, int hourDigits, int minutes, int seconds)
            throws IOException {
        out.fixedDigits(hours, hourDigits);
        out.int1(':');
        out.fixedDigits(minutes, 2);
        out.int1(':');
        out.fixedDigits(seconds, 2);
    }

    private static int fractionLength(int decimals) {
        return decimals == 0 ? 0 : 1 + decimals;
    }

    private static void fraction(PacketWriter out, int micros, int decimals) throws IOException {
        if (decimals > 0) {
            out.int1('.');
            out.fixedDigits(micros / POWERS[MOST_DECIMALS - decimals], decimals);
        }
    }

    static void dateBinary(PacketWriter out, long packed) throws IOException {
        if (packed == 0) {
            out.int1(0);
        } else {
            out.int1(4);
            dateBytes(out, packed);
        }
    }

    static void dateTimeBinary(PacketWriter out, long packed) throws IOException {
        boolean clock = (packed & (1L << MICRO_BITS + TIME_BITS) - 1) != 0;
        if (packed == 0) {
            out.int1(0);
        } else if (!clock) {
            dateBinary(out, packed);
        } else {
            int micros = micros(packed);
            out.int1(micros == 0 ? 7 : 11);
            dateBytes(out, packed);
            out.int1(hour(packed));
            out.int1(minute(packed));
            out.int1(second(packed));
            if (micros != 0) {
                out.int4(micros);
            }
        }
    }

    private static void dateBytes(PacketWriter out, long packed) throws IOException {
        int yearAndMonth = yearAndMonth(packed);
        out.int2(yearAndMonth / MONTHS);
        out.int1(yearAndMonth % MONTHS);
        out.int1(day(packed));
    }

    static void timeBinary(PacketWriter out, long span) throws IOException {
        if (span == 0) {
            out.int1(0);
            return;
        }
        long micros = Math.abs(span);
        long seconds = micros / 1_000_000;
        int fraction = (int) (micros % 1_000_000);
        out.int1(fraction == 0 ? 8 : 12);
        out.int1(span < 0 ? 1 : 0);
        out.int4((int) (seconds / 86_400));
        out.int1((int) (seconds / 3600 % 24));
        out.int1((int) (seconds / 60 % 60));
        out.int1((int) (seconds % 60));
        if (fraction != 0) {
            out.int4(fraction);
        }
    }
}

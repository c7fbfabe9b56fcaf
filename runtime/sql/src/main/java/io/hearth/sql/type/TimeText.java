package io.hearth.sql.type;

import java.nio.charset.StandardCharsets;

/** Days and times as text and as numbers. */
public final class TimeText {
    private TimeText() {}

    /**
     * A value as text.
     *
     * @param type DATE, TIME, DATETIME or TIMESTAMP, with decimals
     * @param value as the type's vectors hold it
     * @return such as {@code 2024-02-29 10:00:00.5}
     */
    public static byte[] text(SqlType type, long value) {
        return switch (type.kind()) {
            case DATE -> date(value);
            case TIME -> time(value, type.decimals());
            default -> dateTime(value, type.decimals());
        };
    }

    /**
     * A day.
     *
     * @param packed the day
     * @return {@code YYYY-MM-DD}
     */
    public static byte[] date(long packed) {
        byte[] text = new byte[10];
        writeDate(packed, text);
        return text;
    }

    /**
     * A day and time.
     *
     * @param packed the day and time
     * @param decimals digits of a second
     * @return {@code YYYY-MM-DD hh:mm:ss[.ffffff]}
     */
    public static byte[] dateTime(long packed, int decimals) {
        byte[] text = new byte[decimals > 0 ? 20 + decimals : 19];
        writeDate(packed, text);
        text[10] = ' ';
        digits(text, 11, PackedTime.hour(packed), 2);
        text[13] = ':';
        digits(text, 14, PackedTime.minute(packed), 2);
        text[16] = ':';
        digits(text, 17, PackedTime.second(packed), 2);
        fraction(text, 19, PackedTime.micros(packed), decimals);
        return text;
    }

    private static void writeDate(long packed, byte[] text) {
        digits(text, 0, PackedTime.year(packed), 4);
        text[4] = '-';
        digits(text, 5, PackedTime.month(packed), 2);
        text[7] = '-';
        digits(text, 8, PackedTime.day(packed), 2);
    }

    /**
     * A span of time.
     *
     * @param micros the span
     * @param decimals digits of a second
     * @return {@code [-]hh:mm:ss[.ffffff]}, with three digits of hours if needed
     */
    public static byte[] time(long micros, int decimals) {
        long absolute = Math.abs(micros);
        long seconds = absolute / 1_000_000;
        StringBuilder text = new StringBuilder(micros < 0 ? "-" : "");
        pad(text, seconds / 3600, 2).append(':');
        pad(text, seconds / 60 % 60, 2).append(':');
        pad(text, seconds % 60, 2);
        if (decimals > 0) {
            StringBuilder fraction = pad(new StringBuilder(), absolute % 1_000_000, 6);
            text.append('.').append(fraction, 0, decimals);
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static StringBuilder pad(StringBuilder into, long number, int width) {
        String digits = Long.toString(number);
        return into.append("0".repeat(Math.max(0, width - digits.length()))).append(digits);
    }

    private static void fraction(byte[] text, int at, int micros, int decimals) {
        if (decimals > 0) {
            text[at] = '.';
            int kept = micros;
            for (int i = 6; i > decimals; i--) {
                kept /= 10;
            }
            digits(text, at + 1, kept, decimals);
        }
    }

    private static void digits(byte[] text, int at, int number, int width) {
        int rest = number;
        for (int i = at + width - 1; i >= at; i--) {
            text[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }

    /**
     * The whole seconds as a number.
     *
     * @param kind DATE, TIME, DATETIME or TIMESTAMP
     * @param value as the type's vectors hold it
     * @return YYYYMMDD, [-]hhmmss or YYYYMMDDhhmmss
     */
    public static long number(SqlType.Kind kind, long value) {
        if (kind == SqlType.Kind.TIME) {
            long seconds = Math.abs(value) / 1_000_000;
            long number = seconds / 3600 * 10_000 + seconds / 60 % 60 * 100 + seconds % 60;
            return value < 0 ? -number : number;
        }
        long date =
                PackedTime.year(value) * 10_000L
                        + PackedTime.month(value) * 100L
                        + PackedTime.day(value);
        return kind == SqlType.Kind.DATE
                ? date
                : date * 1_000_000
                        + PackedTime.hour(value) * 10_000L
                        + PackedTime.minute(value) * 100L
                        + PackedTime.second(value);
    }

    /**
     * The microseconds of a value.
     *
     * @param kind DATE, TIME, DATETIME or TIMESTAMP
     * @param value as the type's vectors hold it
     * @return -999,999 to 999,999
     */
    public static int micros(SqlType.Kind kind, long value) {
        return switch (kind) {
            case DATE -> 0;
            case TIME -> (int) (value % 1_000_000);
            default -> PackedTime.micros(value);
        };
    }
}

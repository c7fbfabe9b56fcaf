package io.hearth.sql.expression;

import io.hearth.sql.type.PackedTime;
import java.util.List;

/** DATE_FORMAT: a day and time by a pattern of {@code %} letters, with English names. */
final class TimeFormat {
    static final List<String> MONTHS =
            List.of(
                    "January",
                    "February",
                    "March",
                    "April",
                    "May",
                    "June",
                    "July",
                    "August",
                    "September",
                    "October",
                    "November",
                    "December");
    static final List<String> DAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

    private TimeFormat() {}

    /** The text; null without a pattern, or if a name of a month or day that is none is wanted. */
    static String format(long packed, String pattern) {
        return format(packed, PackedTime.hour(packed), pattern);
    }

    /** With hours beyond a day, for TIME_FORMAT. */
    static String format(long packed, long hours, String pattern) {
        if (pattern.isEmpty()) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char one = pattern.charAt(i);
            if (one != '%' || i + 1 == pattern.length()) {
                text.append(one);
            } else if (!append(text, packed, hours, pattern.charAt(++i))) {
                return null;
            }
        }
        return text.toString();
    }

    private static boolean append(StringBuilder text, long packed, long hours, char letter) {
        switch (letter) {
            case 'Y' -> pad(text, PackedTime.year(packed), 4);
            case 'y' -> pad(text, PackedTime.year(packed) % 100, 2);
            case 'm' -> pad(text, PackedTime.month(packed), 2);
            case 'c' -> text.append(PackedTime.month(packed));
            case 'd' -> pad(text, PackedTime.day(packed), 2);
            case 'e' -> text.append(PackedTime.day(packed));
            case 'D' -> ordinal(text, PackedTime.day(packed));
            case 'j' -> pad(text, Calendars.dayOfYear(packed), 3);
            case 'M', 'b' -> {
                return monthName(text, packed, letter == 'b');
            }
            case 'W', 'a' -> {
                return dayName(text, packed, letter == 'a');
            }
            case 'w' -> text.append((Calendars.weekday(packed) + 1) % 7);
            case 'U' -> pad(text, Calendars.week(packed, 0), 2);
            case 'u' -> pad(text, Calendars.week(packed, 1), 2);
            case 'V' -> pad(text, Calendars.week(packed, 2), 2);
            case 'v' -> pad(text, Calendars.week(packed, 3), 2);
            case 'X' -> pad(text, Calendars.yearWeek(packed, 2) / 100, 4);
            case 'x' -> pad(text, Calendars.yearWeek(packed, 3) / 100, 4);
            default -> appendClock(text, packed, hours, letter);
        }
        return true;
    }

    private static void appendClock(StringBuilder text, long packed, long hours, char letter) {
        switch (letter) {
            case 'H' -> pad(text, hours, 2);
            case 'k' -> text.append(hours);
            case 'h', 'I' -> pad(text, twelve(hours), 2);
            case 'l' -> text.append(twelve(hours));
            case 'i' -> pad(text, PackedTime.minute(packed), 2);
            case 's', 'S' -> pad(text, PackedTime.second(packed), 2);
            case 'f' -> pad(text, PackedTime.micros(packed), 6);
            case 'p' -> text.append(half(hours));
            case 'T' -> {
                pad(text, hours, 2).append(':');
                pad(text, PackedTime.minute(packed), 2).append(':');
                pad(text, PackedTime.second(packed), 2);
            }
            case 'r' -> {
                pad(text, twelve(hours), 2).append(':');
                pad(text, PackedTime.minute(packed), 2).append(':');
                pad(text, PackedTime.second(packed), 2).append(' ').append(half(hours));
            }
            default -> text.append(letter);
        }
    }

    private static long twelve(long hours) {
        return (hours % 24 + 11) % 12 + 1;
    }

    private static String half(long hours) {
        return hours % 24 < 12 ? "AM" : "PM";
    }

    private static boolean monthName(StringBuilder text, long packed, boolean brief) {
        int month = PackedTime.month(packed);
        return month > 0 && name(text, MONTHS.get(month - 1), brief);
    }

    private static boolean dayName(StringBuilder text, long packed, boolean brief) {
        boolean known = PackedTime.month(packed) > 0 || PackedTime.year(packed) > 0;
        return known && name(text, DAYS.get(Calendars.weekday(packed)), brief);
    }

    private static boolean name(StringBuilder text, String name, boolean brief) {
        text.append(brief ? name.substring(0, 3) : name);
        return true;
    }

    private static void ordinal(StringBuilder text, int day) {
        text.append(day);
        boolean teen = day >= 10 && day <= 19;
        text.append(
                teen
                        ? "th"
                        : switch (day % 10) {
                            case 1 -> "st";
                            case 2 -> "nd";
                            case 3 -> "rd";
                            default -> "th";
                        });
    }

    private static StringBuilder pad(StringBuilder text, long number, int width) {
        String digits = Long.toString(number);
        return text.append("0".repeat(Math.max(0, width - digits.length()))).append(digits);
    }
}

package io.hearth.sql.expression;

import static io.hearth.api.error.ErrorCode.ER_TRUNCATED_WRONG_VALUE;
import static io.hearth.api.error.ErrorCode.ER_WRONG_VALUE_FOR_TYPE;

import io.hearth.sql.expression.BoundExpression.Constant;
import io.hearth.sql.type.PackedTime;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.type.SqlType.Kind;
import io.hearth.sql.type.TimeParser;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** STR_TO_DATE: reads a text by a pattern of DATE_FORMAT's letters. One text's. */
final class StringToDate {
    private static final String DAY_LETTERS = "YyMmbcdDejaWwUuVvXx";
    private static final String TIME_LETTERS = "HkhIlisSfprT";

    private final String text;
    private final String pattern;
    private int at;
    private int year;
    private int month;
    private int day;
    private int hour;
    private int minute;
    private int second;
    private int micros;
    private int dayOfYear;
    private int weekday;
    private int week = -1;
    private char weekLetter;
    private int yearOfWeek;
    private char yearLetter;
    private Boolean afternoon;

    private StringToDate(String text, String pattern) {
        this.text = text;
        this.pattern = pattern;
    }

    static SqlFunction function() {
        return Function.named("STR_TO_DATE")
                .takes(Argument.TEXT, Argument.TEXT)
                .constant(1)
                .gives(given -> resultType(given).withNullable(true))
                .strict(
                        (in, out) -> {
                            StringToDate reader =
                                    new StringToDate(in.getString(0), in.getString(1));
                            long value = reader.read(out.type().kind());
                            boolean day = out.type().kind() != Kind.TIME;
                            if (value == PackedTime.INVALID
                                    || day && Cast.isForbidden(value, in.session().sqlModes())) {
                                warn(in);
                                out.setNull(in.row());
                            } else {
                                if (reader.isLeft()) {
                                    warnOfRest(in, out.type().kind());
                                }
                                ((io.hearth.sql.vector.LongVector) out).setLong(in.row(), value);
                            }
                        });
    }

    private static void warn(RowArguments in) {
        in.context().warning(ER_WRONG_VALUE_FOR_TYPE, "datetime", in.getString(0), "str_to_date");
    }

    private static void warnOfRest(RowArguments in, Kind kind) {
        in.context()
                .warning(
                        ER_TRUNCATED_WRONG_VALUE,
                        kind.name().toLowerCase(Locale.ROOT),
                        in.getString(0));
    }

    private boolean isLeft() {
        return !text.substring(at).isBlank();
    }

    private static SqlType resultType(List<BoundExpression> given) {
        if (given.get(1) instanceof Constant constant && constant.value() instanceof byte[] bytes) {
            String pattern = new String(bytes, StandardCharsets.UTF_8);
            boolean days = has(pattern, DAY_LETTERS);
            boolean times = has(pattern, TIME_LETTERS);
            int decimals = pattern.contains("%f") ? 6 : 0;
            if (days != times) {
                return days ? SqlType.of(Kind.DATE) : SqlType.temporal(Kind.TIME, decimals);
            }
            return SqlType.temporal(Kind.DATETIME, decimals);
        }
        return SqlType.temporal(Kind.DATETIME, 6);
    }

    private static boolean has(String pattern, String letters) {
        for (int i = 0; i + 1 < pattern.length(); i++) {
            if (pattern.charAt(i) == '%' && letters.indexOf(pattern.charAt(++i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private long read(Kind kind) {
        for (int i = 0; i < pattern.length(); i++) {
            char one = pattern.charAt(i);
            skipSpaces();
            if (at == text.length()) {
                break;
            }
            if (one == '%' && i + 1 < pattern.length()) {
                if (!readPart(pattern.charAt(++i))) {
                    return PackedTime.INVALID;
                }
            } else if (one != ' ') {
                if (text.charAt(at) != one) {
                    return PackedTime.INVALID;
                }
                at++;
            }
        }
        return value(kind);
    }

    private void skipSpaces() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private boolean readPart(char letter) {
        switch (letter) {
            case 'Y' -> {
                int from = at;
                year = number(4);
                if (year >= 0 && at - from <= 2) {
                    year = TimeParser.twoDigitYear(year);
                }
                return year >= 0;
            }
            case 'y' -> {
                int two = number(2);
                year = two < 0 ? two : TimeParser.twoDigitYear(two);
                return two >= 0;
            }
            case 'm', 'c' -> month = number(2);
            case 'M' -> month = name(TimeFormat.MONTHS, false);
            case 'b' -> month = name(TimeFormat.MONTHS, true);
            case 'd', 'e' -> day = number(2);
            case 'D' -> {
                day = number(2);
                at = Math.min(text.length(), at + 2);
            }
            case 'j' -> dayOfYear = number(3);
            case 'W', 'a', 'w', 'U', 'u', 'V', 'v', 'X', 'x' -> {
                return readWeek(letter);
            }
            default -> {
                return readClock(letter);
            }
        }
        return month >= 0 && day >= 0 && dayOfYear >= 0;
    }

    private boolean readWeek(char letter) {
        switch (letter) {
            case 'W' -> weekday = name(TimeFormat.DAYS, false);
            case 'a' -> weekday = name(TimeFormat.DAYS, true);
            case 'w' -> {
                int fromSunday = number(1);
                weekday = fromSunday == 0 ? 7 : fromSunday;
                return fromSunday >= 0 && fromSunday < 7;
            }
            case 'X', 'x' -> {
                yearOfWeek = number(4);
                yearLetter = letter;
                return yearOfWeek >= 0;
            }
            default -> {
                week = number(2);
                weekLetter = letter;
                return week >= 0
                        && week <= 53
                        && (week > 0 || weekLetter < 'V' || weekLetter == 'u');
            }
        }
        return weekday > 0;
    }

    /** The day that a week and a day of the week name; the week's year must be written its way. */
    private long dayOfWeek() {
        boolean sundayFirst = Character.isUpperCase(weekLetter);
        boolean ownYear = Character.toUpperCase(weekLetter) == 'V';
        char wanted = !ownYear ? 0 : sundayFirst ? 'X' : 'x';
        if (yearLetter != wanted) {
            return PackedTime.INVALID;
        }
        long newYear = PackedTime.pack(ownYear ? yearOfWeek : year, 1, 1);
        int monday = Calendars.weekday(newYear);
        int before = sundayFirst ? (monday + 1) % 7 : monday;
        boolean startsFirstWeek = sundayFirst ? before == 0 : before <= 3;
        int inWeek = sundayFirst ? weekday % 7 : weekday - 1;
        return PackedTime.fromDayNumber(
                PackedTime.dayNumber(newYear)
                        + (startsFirstWeek ? 0 : 7)
                        - before
                        + (week - 1) * 7L
                        + inWeek);
    }

    private boolean readClock(char letter) {
        switch (letter) {
            case 'H', 'k' -> hour = number(2);
            case 'h', 'I', 'l' -> {
                hour = number(2);
                afternoon = afternoon == null ? Boolean.FALSE : afternoon;
                return hour >= 1 && hour <= 12;
            }
            case 'i' -> minute = number(2);
            case 's', 'S' -> second = number(2);
            case 'f' -> {
                int from = at;
                micros = number(6);
                for (int width = at - from; width < 6 && micros > 0; width++) {
                    micros *= 10;
                }
            }
            case 'p' -> {
                return half();
            }
            case 'T' -> {
                return clock("HH:ii:ss");
            }
            case 'r' -> {
                return clock("hh:ii:ss p");
            }
            default -> {
                return false;
            }
        }
        return hour >= 0 && minute >= 0 && second >= 0 && micros >= 0;
    }

    private boolean clock(String letters) {
        for (int i = 0; i < letters.length(); i++) {
            char one = letters.charAt(i);
            skipSpaces();
            if (at == text.length()) {
                return true;
            }
            boolean part = one != ':' && one != ' ';
            if (part) {
                if (!readClock(one)) {
                    return false;
                }
                i += one == 'p' ? 0 : 1;
            } else if (one == ':') {
                if (text.charAt(at) != ':') {
                    return false;
                }
                at++;
            }
        }
        return true;
    }

    private boolean half() {
        String two = text.substring(at, Math.min(text.length(), at + 2)).toUpperCase(Locale.ROOT);
        at += two.length();
        afternoon = two.equals("PM");
        return afternoon || two.equals("AM");
    }

    private int number(int width) {
        int from = at;
        int value = 0;
        while (at < text.length()
                && at - from < width
                && text.charAt(at) >= '0'
                && text.charAt(at) <= '9') {
            value = value * 10 + text.charAt(at++) - '0';
        }
        return at == from ? -1 : value;
    }

    private int name(List<String> names, boolean brief) {
        for (int i = 0; i < names.size(); i++) {
            String name = brief ? names.get(i).substring(0, 3) : names.get(i);
            if (text.regionMatches(true, at, name, 0, name.length())) {
                at += name.length();
                return i + 1;
            }
        }
        return -1;
    }

    private long value(Kind kind) {
        int hours = afternoon == null ? hour : hour % 12 + (afternoon ? 12 : 0);
        if (minute > 59 || second > 59 || kind != Kind.TIME && hours > 23) {
            return PackedTime.INVALID;
        }
        if (kind == Kind.TIME) {
            return ((hours * 60L + minute) * 60 + second) * 1_000_000 + micros;
        }
        if (dayOfYear > 0) {
            long date = PackedTime.fromDayNumber(PackedTime.dayNumber(year, 1, 1) + dayOfYear - 1);
            return date == PackedTime.INVALID
                    ? date
                    : PackedTime.withTime(date, clockMicros(hours));
        }
        if (week >= 0 && weekday > 0) {
            long date = dayOfWeek();
            return date == PackedTime.INVALID
                    ? date
                    : PackedTime.withTime(date, clockMicros(hours));
        }
        return month <= 12 && day <= 31
                ? PackedTime.pack(year, month, day, hours, minute, second, micros)
                : PackedTime.INVALID;
    }

    private long clockMicros(int hours) {
        return ((hours * 60L + minute) * 60 + second) * 1_000_000 + micros;
    }
}

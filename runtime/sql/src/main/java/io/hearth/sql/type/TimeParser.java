package io.hearth.sql.type;

/**
 * Reads days and times as liberally as MySQL: any punctuation between the parts, two-digit years,
 * digits without punctuation, and numbers. One thread; holds what the last call found.
 */
public final class TimeParser {
    private static final int MOST_PARTS = 7;

    private final int[] parts = new int[MOST_PARTS];
    private final int[] widths = new int[MOST_PARTS];
    private byte[] bytes = {};
    private int at;
    private int end;
    private boolean truncated;
    private boolean hasTime;

    /** A parser without text. */
    public TimeParser() {
        // The fields are set by each call.
    }

    /**
     * Whether the last text had something behind the time, or was adjusted: a reason to warn.
     *
     * @return false if the text was wholly read
     */
    public boolean truncated() {
        return truncated;
    }

    /**
     * Whether the last text had hours, or was a number with them.
     *
     * @return false for a day alone
     */
    public boolean hasTime() {
        return hasTime;
    }

    /**
     * Reads a day with or without a time.
     *
     * @param source holds the text
     * @param offset where it begins
     * @param length its bytes
     * @return the packed value, rounded to microseconds; {@link PackedTime#INVALID} if it is none
     */
    public long dateTime(byte[] source, int offset, int length) {
        begin(source, offset, length);
        if (at == end || !isDigit(bytes[at])) {
            return PackedTime.INVALID;
        }
        int digits = digitsAhead();
        boolean delimited = at + digits < end && bytes[at + digits] != '.' && digits < 8;
        if (delimited && bytes[at + digits] == 'T' && digits >= 6) {
            delimited = false;
        }
        if (digits < 5 && at + digits < end) {
            delimited = true;
        }
        int count = delimited ? delimitedParts() : compactParts(digits);
        return count < 3 ? PackedTime.INVALID : packedParts(count, delimited);
    }

    private void begin(byte[] source, int offset, int length) {
        bytes = source;
        at = offset;
        end = offset + length;
        truncated = false;
        hasTime = false;
        while (at < end && isSpace(bytes[at])) {
            at++;
        }
        while (end > at && isSpace(bytes[end - 1])) {
            end--;
        }
    }

    private int digitsAhead() {
        int place = at;
        while (place < end && isDigit(bytes[place])) {
            place++;
        }
        return place - at;
    }

    private int delimitedParts() {
        int count = 0;
        while (count < 6 && at < end && isDigit(bytes[at])) {
            int width = count == 0 ? 4 : 2;
            readPart(count++, width);
            if (at == end || count == 6) {
                break;
            }
            if (count == 3) {
                if (!skipToTime()) {
                    break;
                }
            } else if (isPunctuation(bytes[at]) || count < 3 && bytes[at] == '-') {
                skipPunctuation();
            } else {
                break;
            }
        }
        hasTime = count > 3;
        clearFrom(count);
        readFractionIfSeconds(count);
        return count;
    }

    private boolean skipToTime() {
        int place = at;
        if (bytes[place] == 'T' || bytes[place] == 't') {
            place++;
        } else {
            while (place < end && (isSpace(bytes[place]) || isPunctuation(bytes[place]))) {
                place++;
            }
        }
        if (place == at || place == end || !isDigit(bytes[place])) {
            return false;
        }
        at = place;
        return true;
    }

    private void skipPunctuation() {
        while (at < end && isPunctuation(bytes[at])) {
            at++;
        }
    }

    private int compactParts(int digits) {
        int yearWidth = digits == 8 || digits >= 14 ? 4 : 2;
        int count = 0;
        int left = Math.min(digits, 14);
        while (left > 0 && count < 6) {
            int width = Math.min(left, count == 0 ? yearWidth : 2);
            readPart(count++, width);
            left -= width;
            if (count == 3 && left == 0 && at < end && (bytes[at] == 'T' || bytes[at] == ' ')) {
                int from = count;
                if (skipToTime()) {
                    count = clockParts(from);
                }
                break;
            }
        }
        hasTime = count > 3;
        clearFrom(count);
        if (digits == 12 || digits >= 14 || count == 6) {
            readFractionIfSeconds(count);
        } else {
            truncated |= at < end;
        }
        return count;
    }

    private int clockParts(int from) {
        int count = from;
        while (count < 6 && at < end && isDigit(bytes[at])) {
            readPart(count++, 2);
            if (at < end && bytes[at] == ':') {
                at++;
            }
        }
        return count;
    }

    private void readPart(int index, int width) {
        int value = 0;
        int read = 0;
        while (read < width && at < end && isDigit(bytes[at])) {
            value = value * 10 + bytes[at++] - '0';
            read++;
        }
        parts[index] = value;
        widths[index] = read;
    }

    private void clearFrom(int count) {
        for (int i = count; i < MOST_PARTS; i++) {
            parts[i] = 0;
            widths[i] = 0;
        }
    }

    private void readFractionIfSeconds(int count) {
        if (count == 6 && at < end && bytes[at] == '.') {
            at++;
            parts[6] = fraction();
        }
        truncated |= at < end;
    }

    /** Up to six digits as microseconds, rounded by the seventh; may be a whole second. */
    private int fraction() {
        int micros = 0;
        int read = 0;
        boolean up = false;
        while (at < end && isDigit(bytes[at])) {
            if (read < 6) {
                micros = micros * 10 + bytes[at] - '0';
            } else if (read == 6) {
                up = bytes[at] >= '5';
            }
            at++;
            read++;
        }
        for (int i = read; i < 6; i++) {
            micros *= 10;
        }
        return up ? micros + 1 : micros;
    }

    private long packedParts(int count, boolean delimited) {
        int year = parts[0];
        if (widths[0] == 2 && (delimited || count >= 3)) {
            boolean allZero = year == 0 && parts[1] == 0 && parts[2] == 0;
            year = allZero ? 0 : twoDigitYear(year);
        }
        return checked(year, parts[1], parts[2]);
    }

    private long checked(int year, int month, int day) {
        boolean dayExists = month == 0 || day <= PackedTime.daysInMonth(year, month);
        if (month > 12 || day > 31 || !dayExists) {
            return PackedTime.INVALID;
        }
        if (parts[3] > 23 || parts[4] > 59 || parts[5] > 59) {
            return PackedTime.INVALID;
        }
        boolean wholeSecond = parts[6] == 1_000_000;
        long packed =
                PackedTime.pack(
                        year, month, day, parts[3], parts[4], parts[5], wholeSecond ? 0 : parts[6]);
        return wholeSecond
                ? PackedTime.fromMicros(PackedTime.toMicros(packed) + 1_000_000)
                : packed;
    }

    /**
     * The year that two digits mean.
     *
     * @param year 0 to 99
     * @return 1970 to 2069
     */
    public static int twoDigitYear(int year) {
        return year < 70 ? 2000 + year : 1900 + year;
    }

    /**
     * A number as a day or a day and time.
     *
     * @param number YYMMDD, YYYYMMDD, YYMMDDhhmmss or YYYYMMDDhhmmss
     * @param micros microseconds
     * @return the packed value; {@link PackedTime#INVALID} if it is none
     */
    public long dateTime(long number, int micros) {
        truncated = false;
        if (number == 0) {
            hasTime = false;
            return 0;
        }
        long full = completed(number);
        if (full < 0) {
            return PackedTime.INVALID;
        }
        hasTime = number >= 101_000_000;
        long clock = full % 1_000_000;
        clearFrom(0);
        parts[3] = (int) (clock / 10_000);
        parts[4] = (int) (clock / 100 % 100);
        parts[5] = (int) (clock % 100);
        parts[6] = micros;
        long date = full / 1_000_000;
        return checked((int) (date / 10_000), (int) (date / 100 % 100), (int) (date % 100));
    }

    /** As YYYYMMDDhhmmss; -1 if it is no date. */
    private static long completed(long number) {
        if (number < 101) {
            return -1;
        }
        if (number <= 691_231) {
            return (number + 20_000_000) * 1_000_000;
        }
        if (number < 700_101) {
            return -1;
        }
        if (number <= 991_231) {
            return (number + 19_000_000) * 1_000_000;
        }
        if (number < 10_000_101 && number > 991_231) {
            return -1;
        }
        if (number <= 99_991_231) {
            return number * 1_000_000;
        }
        if (number < 101_000_000) {
            return -1;
        }
        if (number <= 691_231_235_959L) {
            return number + 20_000_000_000_000L;
        }
        if (number < 700_101_000_000L) {
            return -1;
        }
        if (number <= 991_231_235_959L) {
            return number + 19_000_000_000_000L;
        }
        return number > 99_991_231_235_959L ? -1 : number;
    }

    /**
     * Reads a span of time: {@code [-][D ]hh:mm[:ss[.f]]}, {@code [hh[mm]]ss}, or the time of a day
     * and time.
     *
     * @param source holds the text
     * @param offset where it begins
     * @param length its bytes
     * @return microseconds, at most 838:59:59 (then {@link #truncated}); {@link PackedTime#INVALID}
     *     if it is none
     */
    public long time(byte[] source, int offset, int length) {
        begin(source, offset, length);
        if (looksLikeDate()) {
            long packed = dateTime(source, offset, length);
            if (packed != PackedTime.INVALID && hasTime) {
                return PackedTime.timeOf(packed);
            }
            begin(source, offset, length);
        }
        boolean negative = at < end && bytes[at] == '-';
        if (negative) {
            at++;
        }
        if (at == end || !isDigit(bytes[at]) && bytes[at] != '.') {
            return PackedTime.INVALID;
        }
        long micros = clock();
        if (micros == PackedTime.INVALID) {
            return micros;
        }
        truncated |= at < end;
        if (micros > PackedTime.MAX_TIME) {
            truncated = true;
            micros = PackedTime.MAX_TIME;
        }
        return negative ? -micros : micros;
    }

    private boolean looksLikeDate() {
        int digits = digitsAhead();
        if (digits >= 12) {
            return true;
        }
        int behind = at + digits;
        return digits > 0
                && behind < end
                && (bytes[behind] == '-' || bytes[behind] == '/')
                && behind + 1 < end
                && isDigit(bytes[behind + 1]);
    }

    private long clock() {
        long first = number();
        long days = 0;
        if (at + 1 < end && bytes[at] == ' ' && isDigit(bytes[at + 1])) {
            at++;
            days = first;
            first = number();
            if (at == end) {
                return total(days, first, 0, 0, 0);
            }
        }
        if (at + 1 < end && bytes[at] == ':' && isDigit(bytes[at + 1])) {
            at++;
            long minutes = number();
            long seconds = 0;
            if (at + 1 < end && bytes[at] == ':' && isDigit(bytes[at + 1])) {
                at++;
                seconds = number();
            }
            return total(days, first, minutes, seconds, fractionHere());
        }
        return total(0, first / 10_000, first / 100 % 100, first % 100, fractionHere());
    }

    private int fractionHere() {
        if (at < end && bytes[at] == '.') {
            at++;
            return fraction();
        }
        return 0;
    }

    private static long total(long days, long hours, long minutes, long seconds, long micros) {
        if (minutes > 59 || seconds > 59) {
            return PackedTime.INVALID;
        }
        long allHours = Math.min(days * 24 + hours, 1_000_000);
        return ((allHours * 60 + minutes) * 60 + seconds) * 1_000_000 + micros;
    }

    private long number() {
        long value = 0;
        while (at < end && isDigit(bytes[at])) {
            value = Math.min(value * 10 + bytes[at++] - '0', 100_000_000_000L);
        }
        return value;
    }

    /**
     * A number as a span of time.
     *
     * @param number [-]hhmmss, or YYYYMMDDhhmmss
     * @param micros of the same sign
     * @return microseconds; {@link PackedTime#INVALID} if it is none
     */
    public long time(long number, int micros) {
        truncated = false;
        long absolute = Math.abs(number);
        if (absolute > 8_385_959) {
            if (number >= 10_000_000_000L) {
                long packed = dateTime(number, micros);
                return packed == PackedTime.INVALID ? packed : PackedTime.timeOf(packed);
            }
            truncated = true;
            return number < 0 ? -PackedTime.MAX_TIME : PackedTime.MAX_TIME;
        }
        long total =
                total(0, absolute / 10_000, absolute / 100 % 100, absolute % 100, Math.abs(micros));
        return total == PackedTime.INVALID || number >= 0 && micros >= 0 ? total : -total;
    }

    private static boolean isDigit(byte one) {
        return one >= '0' && one <= '9';
    }

    private static boolean isSpace(byte one) {
        return one == ' ' || one >= '\t' && one <= '\r';
    }

    private static boolean isPunctuation(byte one) {
        return one > ' ' && one < 127 && !isDigit(one) && !Character.isLetter(one);
    }
}

package io.hearth.wire.packet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.hearth.api.error.ErrorCode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Locale;

/** Reads the values of parameters one behind the other. One thread. */
final class ParameterDecoder {
    private static final int DATE_BYTES = 4;
    private static final int SECOND_BYTES = 7;
    private static final int MICRO_BYTES = 11;
    private static final int TIME_SECOND_BYTES = 8;
    private static final int TIME_MICRO_BYTES = 12;

    /** The largest TIME; a client may claim four bytes of days. */
    private static final Duration LONGEST_TIME =
            Duration.ofHours(838).plusMinutes(59).plusSeconds(59);

    /**
     * No DECIMAL comes near. A short text can claim more zeros than there is memory, and a long one
     * takes the square of its length to read.
     */
    private static final int MOST_PLACES = 1000;

    private static final int LAST_YEAR = 9999;

    /** What a decoder puts where bytes are no character. */
    private static final char REPLACEMENT = '\ufffd';

    private final PayloadReader in;
    private final Charset charset;

    ParameterDecoder(PayloadReader in, Charset charset) {
        this.in = in;
        this.charset = charset;
    }

    /** The next value; null for the type NULL. */
    Object value(ParameterType parameter) {
        return switch (parameter.type()) {
            case NULL -> null;
            case TINY -> tiny(parameter.unsigned());
            case SHORT, YEAR -> small(parameter.unsigned());
            case LONG, INT24 -> whole(parameter.unsigned());
            case LONGLONG -> big(parameter.unsigned());
            case FLOAT -> (double) Float.intBitsToFloat(in.int4());
            case DOUBLE -> Double.longBitsToDouble(in.int8());
            case DECIMAL, NEWDECIMAL -> decimal();
            case DATE -> date();
            case DATETIME, TIMESTAMP -> dateTime();
            case TIME -> time();
            case VARCHAR, VAR_STRING, STRING, ENUM, SET, JSON -> text(in.lengthEncodedBytes());
            case BIT, TINY_BLOB, MEDIUM_BLOB, LONG_BLOB, BLOB, GEOMETRY -> in.lengthEncodedBytes();
        };
    }

    /** A value whose bytes came ahead. */
    Object sentAhead(ParameterType parameter, byte[] bytes) {
        return switch (parameter.type()) {
            case BIT, TINY_BLOB, MEDIUM_BLOB, LONG_BLOB, BLOB, GEOMETRY -> bytes;
            default -> text(bytes);
        };
    }

    /** Drivers send bytes as texts too; those that are no text stay bytes. */
    private Object text(byte[] bytes) {
        String text = new String(bytes, charset);
        return text.indexOf(REPLACEMENT) < 0 || Arrays.equals(bytes, text.getBytes(charset))
                ? text
                : bytes;
    }

    private Long tiny(boolean unsigned) {
        int value = in.int1();
        return (long) (unsigned ? value : (byte) value);
    }

    private Long small(boolean unsigned) {
        int value = in.int2();
        return (long) (unsigned ? value : (short) value);
    }

    private Long whole(boolean unsigned) {
        int value = in.int4();
        return unsigned ? Integer.toUnsignedLong(value) : value;
    }

    private Object big(boolean unsigned) {
        long value = in.int8();
        return unsigned && value < 0 ? new BigInteger(Long.toUnsignedString(value)) : (Long) value;
    }

    /**
     * Digits; what is no number that a DECIMAL can hold goes on as the text it is, for the
     * statement to convert.
     */
    private Object decimal() {
        String text = new String(in.lengthEncodedBytes(), ISO_8859_1);
        if (text.length() > MOST_PLACES) {
            return text;
        }
        try {
            BigDecimal number = new BigDecimal(text);
            return Math.abs((long) number.scale()) > MOST_PLACES ? text : number;
        } catch (NumberFormatException noNumber) {
            return text;
        }
    }

    /** A day that no calendar has, such as the zero date, goes on as a text. */
    private Object date() {
        int[] fields = dayAndTime();
        try {
            return LocalDate.of(year(fields), fields[1], fields[2]);
        } catch (DateTimeException noSuchDay) {
            return String.format(Locale.ROOT, "%04d-%02d-%02d", fields[0], fields[1], fields[2]);
        }
    }

    private Object dateTime() {
        int[] fields = dayAndTime();
        try {
            return LocalDateTime.of(
                            year(fields), fields[1], fields[2], fields[3], fields[4], fields[5])
                    .plusNanos(fields[6] * 1000L);
        } catch (DateTimeException noSuchDay) {
            return String.format(
                    Locale.ROOT,
                    "%04d-%02d-%02d %02d:%02d:%02d.%06d",
                    fields[0],
                    fields[1],
                    fields[2],
                    fields[3],
                    fields[4],
                    fields[5],
                    fields[6]);
        }
    }

    private static int year(int[] fields) {
        if (fields[0] > LAST_YEAR) {
            throw new DateTimeException("year " + fields[0]);
        }
        return fields[0];
    }

    /** Year, month, day, hour, minute, second, microsecond. */
    private int[] dayAndTime() {
        int length = in.int1();
        int[] fields = new int[7];
        switch (length) {
            case 0, DATE_BYTES, SECOND_BYTES, MICRO_BYTES -> {}
            default -> throw ErrorCode.ER_MALFORMED_PACKET.toException();
        }
        if (length >= DATE_BYTES) {
            fields[0] = in.int2();
            fields[1] = in.int1();
            fields[2] = in.int1();
        }
        if (length >= SECOND_BYTES) {
            fields[3] = in.int1();
            fields[4] = in.int1();
            fields[5] = in.int1();
        }
        if (length == MICRO_BYTES) {
            fields[6] = micros();
        }
        return fields;
    }

    private int micros() {
        int micros = in.int4();
        if (micros < 0 || micros > 999_999) {
            throw ErrorCode.ER_MALFORMED_PACKET.toException();
        }
        return micros;
    }

    private Duration time() {
        int length = in.int1();
        if (length == 0) {
            return Duration.ZERO;
        }
        if (length != TIME_SECOND_BYTES && length != TIME_MICRO_BYTES) {
            throw ErrorCode.ER_MALFORMED_PACKET.toException();
        }
        boolean negative = in.int1() != 0;
        Duration time =
                Duration.ofDays(in.int4() & 0xffffffffL)
                        .plusHours(in.int1())
                        .plusMinutes(in.int1())
                        .plusSeconds(in.int1());
        if (length == TIME_MICRO_BYTES) {
            time = time.plusNanos(micros() * 1000L);
        }
        Duration kept = time.compareTo(LONGEST_TIME) > 0 ? LONGEST_TIME : time;
        return negative ? kept.negated() : kept;
    }
}

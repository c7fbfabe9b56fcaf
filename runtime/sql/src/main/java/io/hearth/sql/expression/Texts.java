package io.hearth.sql.expression;

import static io.hearth.api.error.ErrorCode.ER_WARN_ALLOWED_PACKET_OVERFLOWED;

import io.hearth.sql.type.Collation;
import io.hearth.sql.type.Utf8;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Work on texts in bytes; a binary text's characters are its bytes. */
final class Texts {
    private Texts() {}

    static int count(boolean binary, byte[] bytes) {
        return binary ? bytes.length : Utf8.count(bytes, 0, bytes.length);
    }

    static int skip(boolean binary, byte[] bytes, int at, long characters) {
        return binary
                ? (int) Math.min(bytes.length, at + Math.max(0, characters))
                : Utf8.skip(bytes, at, bytes.length, characters);
    }

    static byte[] part(byte[] bytes, int from, int to) {
        return from == 0 && to == bytes.length ? bytes : Arrays.copyOfRange(bytes, from, to);
    }

    /** SUBSTRING: positions from 1, or from the end if negative. */
    static byte[] substring(boolean binary, byte[] bytes, long position, long length) {
        if (position == 0 || length <= 0) {
            return new byte[0];
        }
        long start = position - 1;
        if (position < 0) {
            start = count(binary, bytes) + position;
            if (start < 0) {
                return new byte[0];
            }
        }
        int from = skip(binary, bytes, 0, start);
        int to = skip(binary, bytes, from, Math.min(length, bytes.length));
        return part(bytes, from, to);
    }

    /** The place of a text in another under a collation, from a place on; -1 if it is not there. */
    static int find(Collation collation, byte[] text, byte[] sought, int from) {
        if (sought.length == 0) {
            return from;
        }
        boolean bytewise = collation.isByCode();
        boolean binary = collation.isBinary();
        for (int at = from; at < text.length; ) {
            int end = at + sought.length;
            if (end > text.length) {
                return -1;
            }
            boolean same =
                    bytewise
                            ? Arrays.equals(text, at, end, sought, 0, sought.length)
                            : startsCharacter(text, end)
                                    && sameWithoutPadding(collation, text, at, end, sought);
            if (same) {
                return at;
            }
            at += binary ? 1 : Utf8.length(text, at, text.length);
        }
        return -1;
    }

    private static boolean startsCharacter(byte[] text, int at) {
        return at == text.length || (text[at] & 0xc0) != 0x80;
    }

    private static boolean sameWithoutPadding(
            Collation collation, byte[] text, int from, int to, byte[] sought) {
        byte[] one = Arrays.copyOfRange(text, from, to);
        return collation.equal(
                withEnd(one), 0, one.length + 1, withEnd(sought), 0, sought.length + 1);
    }

    /** With a letter behind it, spaces at the end count. */
    private static byte[] withEnd(byte[] text) {
        byte[] result = Arrays.copyOf(text, text.length + 1);
        result[text.length] = 'x';
        return result;
    }

    static byte[] replace(byte[] text, byte[] sought, byte[] by) {
        if (sought.length == 0) {
            return text;
        }
        ByteArrayOutputStream result = new ByteArrayOutputStream();
        int at = 0;
        for (int found = find(Collation.BINARY, text, sought, 0); found >= 0; ) {
            result.write(text, at, found - at);
            result.writeBytes(by);
            at = found + sought.length;
            found = at > text.length ? -1 : find(Collation.BINARY, text, sought, at);
        }
        result.write(text, at, text.length - at);
        return result.toByteArray();
    }

    static byte[] concat(byte[] one, byte[] other) {
        byte[] result = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, result, one.length, other.length);
        return result;
    }

    static byte[] repeat(byte[] text, int count) {
        byte[] result = new byte[text.length * count];
        for (int i = 0; i < count; i++) {
            System.arraycopy(text, 0, result, i * text.length, text.length);
        }
        return result;
    }

    /** Whether a result of so many bytes is too long: then it is NULL and there is a warning. */
    static boolean tooLong(RowArguments in, String function, double bytes) {
        long most = in.session().maxAllowedPacket();
        if (bytes <= most) {
            return false;
        }
        in.context().warning(ER_WARN_ALLOWED_PACKET_OVERFLOWED, function, Long.toString(most));
        return true;
    }

    static byte[] reverse(boolean binary, byte[] bytes) {
        byte[] result = new byte[bytes.length];
        int to = bytes.length;
        for (int at = 0; at < bytes.length; ) {
            int width = binary ? 1 : Utf8.length(bytes, at, bytes.length);
            to -= width;
            System.arraycopy(bytes, at, result, to, width);
            at += width;
        }
        return result;
    }

    /** TRIM: takes a text away from the ends as often as it is there. */
    static byte[] trim(byte[] bytes, byte[] remove, boolean leading, boolean trailing) {
        int from = 0;
        int to = bytes.length;
        int width = remove.length;
        if (width == 0) {
            return bytes;
        }
        while (leading
                && to - from >= width
                && Arrays.equals(bytes, from, from + width, remove, 0, width)) {
            from += width;
        }
        while (trailing
                && to - from >= width
                && Arrays.equals(bytes, to - width, to, remove, 0, width)) {
            to -= width;
        }
        return part(bytes, from, to);
    }
}

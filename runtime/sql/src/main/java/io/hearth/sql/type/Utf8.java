package io.hearth.sql.type;

/** UTF-8 in byte arrays. Invalid bytes count as one character each, the replacement character. */
public final class Utf8 {
    private static final int REPLACEMENT = 0xFFFD;

    private Utf8() {}

    /**
     * The character at a place.
     *
     * @param bytes the text
     * @param at where it begins; below the end
     * @param end the end of the text
     * @return its code point
     */
    public static int codePointAt(byte[] bytes, int at, int end) {
        int first = bytes[at];
        if (first >= 0) {
            return first;
        }
        int length = length(bytes, at, end);
        switch (length) {
            case 2:
                return (first & 0x1F) << 6 | bytes[at + 1] & 0x3F;
            case 3:
                return (first & 0x0F) << 12 | (bytes[at + 1] & 0x3F) << 6 | bytes[at + 2] & 0x3F;
            case 4:
                return (first & 0x07) << 18
                        | (bytes[at + 1] & 0x3F) << 12
                        | (bytes[at + 2] & 0x3F) << 6
                        | bytes[at + 3] & 0x3F;
            default:
                return REPLACEMENT;
        }
    }

    /**
     * How many bytes the character at a place has.
     *
     * @param bytes the text
     * @param at where it begins; below the end
     * @param end the end of the text
     * @return 1 to 4; 1 if the bytes are no UTF-8
     */
    public static int length(byte[] bytes, int at, int end) {
        int first = bytes[at] & 0xFF;
        int length = first < 0x80 ? 1 : first < 0xC2 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        if (first > 0xF4 || at + length > end) {
            return 1;
        }
        for (int i = 1; i < length; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return 1;
            }
        }
        return length;
    }

    /**
     * How many characters a text has.
     *
     * @param bytes holds it
     * @param offset where it begins
     * @param length its bytes
     * @return the number of code points
     */
    public static int count(byte[] bytes, int offset, int length) {
        int end = offset + length;
        int count = 0;
        for (int at = offset; at < end; count++) {
            at += bytes[at] >= 0 ? 1 : length(bytes, at, end);
        }
        return count;
    }

    /**
     * The place behind a number of characters.
     *
     * @param bytes holds the text
     * @param at where to begin
     * @param end the end of the text
     * @param characters how many to pass
     * @return a place; the end if there are fewer
     */
    public static int skip(byte[] bytes, int at, int end, long characters) {
        int place = at;
        for (long left = characters; left > 0 && place < end; left--) {
            place += bytes[place] >= 0 ? 1 : length(bytes, place, end);
        }
        return place;
    }

    /**
     * Whether all bytes are ASCII.
     *
     * @param bytes holds the text
     * @param offset where it begins
     * @param length its bytes
     * @return false if one is 128 or more
     */
    public static boolean isAscii(byte[] bytes, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    /** How many bytes at the beginning are ASCII. */
    static int asciiPrefix(byte[] bytes) {
        int length = 0;
        while (length < bytes.length && bytes[length] >= 0) {
            length++;
        }
        return length;
    }

    /** How many bytes at the beginning are UTF-8 of at most so many bytes per character. */
    static int wellFormed(byte[] bytes, int mostPerCharacter) {
        int at = asciiPrefix(bytes);
        while (at < bytes.length) {
            int length = length(bytes, at, bytes.length);
            boolean multiple = length > 1 && length <= mostPerCharacter;
            if (bytes[at] < 0 && !(multiple && isShortest(bytes, at))) {
                return at;
            }
            at += length;
        }
        return at;
    }

    /** Whether a character of several bytes needs so many, is no surrogate and not too large. */
    private static boolean isShortest(byte[] bytes, int at) {
        int second = bytes[at + 1] & 0xFF;
        return switch (bytes[at] & 0xFF) {
            case 0xE0 -> second >= 0xA0;
            case 0xED -> second < 0xA0;
            case 0xF0 -> second >= 0x90;
            case 0xF4 -> second < 0x90;
            default -> true;
        };
    }

    /**
     * Writes a character.
     *
     * @param codePoint which
     * @param into takes up to four bytes
     * @param at where
     * @return the place behind it
     */
    public static int write(int codePoint, byte[] into, int at) {
        int place = at;
        if (codePoint < 0x80) {
            into[place++] = (byte) codePoint;
        } else if (codePoint < 0x800) {
            into[place++] = (byte) (0xC0 | codePoint >> 6);
            into[place++] = (byte) (0x80 | codePoint & 0x3F);
        } else if (codePoint < 0x10000) {
            into[place++] = (byte) (0xE0 | codePoint >> 12);
            into[place++] = (byte) (0x80 | codePoint >> 6 & 0x3F);
            into[place++] = (byte) (0x80 | codePoint & 0x3F);
        } else {
            into[place++] = (byte) (0xF0 | codePoint >> 18);
            into[place++] = (byte) (0x80 | codePoint >> 12 & 0x3F);
            into[place++] = (byte) (0x80 | codePoint >> 6 & 0x3F);
            into[place++] = (byte) (0x80 | codePoint & 0x3F);
        }
        return place;
    }
}

package io.hearth.sql.type;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** Upper and lower case, character by character, as MySQL does it. */
final class LetterCase {
    private LetterCase() {}

    static byte[] lower(Collation collation, byte[] bytes, int offset, int length) {
        return map(collation, bytes, offset, length, Character::toLowerCase);
    }

    static byte[] upper(Collation collation, byte[] bytes, int offset, int length) {
        return map(collation, bytes, offset, length, Character::toUpperCase);
    }

    private static byte[] map(
            Collation collation, byte[] bytes, int offset, int length, IntUnaryOperator letter) {
        if (collation.isBinary()) {
            return Arrays.copyOfRange(bytes, offset, offset + length);
        }
        if (!Utf8.isAscii(bytes, offset, length)) {
            String text = new String(bytes, offset, length, StandardCharsets.UTF_8);
            int[] points = text.codePoints().map(letter).toArray();
            return new String(points, 0, points.length).getBytes(StandardCharsets.UTF_8);
        }
        byte[] result = new byte[length];
        for (int i = 0; i < length; i++) {
            result[i] = (byte) letter.applyAsInt(bytes[offset + i]);
        }
        return result;
    }
}

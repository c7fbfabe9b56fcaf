package io.hearth.sql.type;

import java.util.Arrays;

/**
 * A pattern of LIKE under a collation: {@code %} is any characters, {@code _} is one, behind the
 * escape character both are themselves. Immutable; any thread. Trailing spaces count, whatever the
 * collation says of them.
 */
public final class LikePattern {
    private static final int MANY = -1;
    private static final int ONE = -2;

    private final Collation collation;
    private final int[] tokens;
    private final boolean bytewise;
    private final int[] ascii;

    private LikePattern(Collation collation, int[] tokens) {
        this.collation = collation;
        this.tokens = tokens;
        this.bytewise = collation.isBinary();
        this.ascii = collation.weights().ascii();
    }

    /**
     * Reads a pattern.
     *
     * @param collation what is equal
     * @param pattern holds the pattern
     * @param offset where it begins
     * @param length its bytes
     * @param escape the escape character; negative for none
     * @return the pattern
     */
    public static LikePattern of(
            Collation collation, byte[] pattern, int offset, int length, int escape) {
        int[] tokens = new int[length];
        int count = 0;
        int end = offset + length;
        for (int at = offset; at < end; ) {
            int one = character(collation, pattern, at, end);
            at += width(collation, pattern, at, end);
            if (one == escape && at < end) {
                tokens[count++] = character(collation, pattern, at, end);
                at += width(collation, pattern, at, end);
            } else if (one == '%') {
                if (count == 0 || tokens[count - 1] != MANY) {
                    tokens[count++] = MANY;
                }
            } else {
                tokens[count++] = one == '_' ? ONE : one;
            }
        }
        return new LikePattern(collation, Arrays.copyOf(tokens, count));
    }

    private static int character(Collation collation, byte[] bytes, int at, int end) {
        return collation.isBinary() ? bytes[at] & 0xFF : Utf8.codePointAt(bytes, at, end);
    }

    private static int width(Collation collation, byte[] bytes, int at, int end) {
        return collation.isBinary() || bytes[at] >= 0 ? 1 : Utf8.length(bytes, at, end);
    }

    /**
     * Whether a text matches.
     *
     * @param bytes holds the text
     * @param offset where it begins
     * @param length its bytes
     * @return true if all of it does
     */
    public boolean matches(byte[] bytes, int offset, int length) {
        int end = offset + length;
        int at = offset;
        int token = 0;
        int retryToken = -1;
        int retryAt = 0;
        while (at < end) {
            if (token < tokens.length && tokens[token] == MANY) {
                retryToken = ++token;
                retryAt = at;
                if (token == tokens.length) {
                    return true;
                }
            } else if (token < tokens.length && fits(bytes, at, end, tokens[token])) {
                at += width(collation, bytes, at, end);
                token++;
            } else if (retryToken >= 0) {
                retryAt += width(collation, bytes, retryAt, end);
                at = retryAt;
                token = retryToken;
            } else {
                return false;
            }
        }
        while (token < tokens.length && tokens[token] == MANY) {
            token++;
        }
        return token == tokens.length;
    }

    private boolean fits(byte[] bytes, int at, int end, int token) {
        if (token == ONE) {
            return true;
        }
        int first = bytes[at];
        if (first >= 0 && token < 128) {
            return first == token
                    || !bytewise && !exact() && ascii[token] >= 0 && ascii[first] == ascii[token];
        }
        return same(character(collation, bytes, at, end), token);
    }

    private boolean exact() {
        return collation == Collation.UTF8MB4_0900_AS_CS;
    }

    private boolean same(int one, int other) {
        if (one == other) {
            return true;
        }
        if (bytewise || collation.isByCode() || exact()) {
            return false;
        }
        int[] weights = collation.weights().weights(one);
        if (weights.length == 0 || !Arrays.equals(weights, collation.weights().weights(other))) {
            return false;
        }
        return collation != Collation.UTF8MB4_0900_AS_CI
                || Character.toLowerCase(one) == Character.toLowerCase(other);
    }

    /**
     * The text before the first wildcard, for key ranges and pushed conditions.
     *
     * @return characters that every match begins with, as far as the collation goes
     */
    public String prefix() {
        StringBuilder prefix = new StringBuilder();
        for (int token : tokens) {
            if (token < 0) {
                break;
            }
            prefix.appendCodePoint(token);
        }
        return prefix.toString();
    }
}

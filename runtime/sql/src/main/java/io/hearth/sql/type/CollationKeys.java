package io.hearth.sql.type;

import java.util.Arrays;

/**
 * Sort keys of texts. With PAD SPACE each space is followed by a byte that says whether what comes
 * behind the spaces is less than a space (0), nothing (1) or more (2); so keys of any length
 * compare as if padded.
 */
final class CollationKeys {
    private CollationKeys() {}

    static byte[] sortKey(Collation collation, byte[] bytes, int offset, int length) {
        if (collation == Collation.BINARY || collation == Collation.UTF8MB4_0900_BIN) {
            return Arrays.copyOfRange(bytes, offset, offset + length);
        }
        int[] weights = weights(collation.weights(), bytes, offset, length);
        byte[] key =
                collation.padSpace()
                        ? padded(weights, collation.weights().ascii()[' '])
                        : plain(weights);
        return CollationOrder.hasTies(collation)
                ? withTies(collation, key, bytes, offset, length)
                : key;
    }

    private static byte[] withTies(
            Collation collation, byte[] key, byte[] bytes, int offset, int length) {
        byte[] ties = CollationOrder.tieKey(collation, bytes, offset, length);
        byte[] escaped = escapeZeros(key);
        byte[] both = Arrays.copyOf(escaped, escaped.length + 1 + ties.length);
        System.arraycopy(ties, 0, both, escaped.length + 1, ties.length);
        return both;
    }

    /** Makes room for a 0 as the end: 0 becomes 1 1, 1 becomes 1 2. */
    private static byte[] escapeZeros(byte[] key) {
        byte[] result = new byte[key.length * 2];
        int at = 0;
        for (byte one : key) {
            if (one == 0 || one == 1) {
                result[at++] = 1;
                result[at++] = (byte) (one + 1);
            } else {
                result[at++] = one;
            }
        }
        return Arrays.copyOf(result, at);
    }

    private static int[] weights(Weights weights, byte[] bytes, int offset, int length) {
        WeightReader reader = new WeightReader(weights, bytes, offset, length);
        int[] result = new int[length + 4];
        int count = 0;
        for (int weight = reader.next(); weight != WeightReader.END; weight = reader.next()) {
            if (count == result.length) {
                result = Arrays.copyOf(result, count * 2);
            }
            result[count++] = weight;
        }
        return Arrays.copyOf(result, count);
    }

    private static byte[] plain(int[] weights) {
        byte[] key = new byte[weights.length * 4];
        int at = 0;
        for (int weight : weights) {
            at = Utf8.write(weight, key, at);
        }
        return Arrays.copyOf(key, at);
    }

    private static byte[] padded(int[] weights, int space) {
        int end = weights.length;
        while (end > 0 && weights[end - 1] == space) {
            end--;
        }
        byte[] key = new byte[end * 4 + 2];
        int at = 0;
        for (int i = 0; i < end; i++) {
            at = Utf8.write(weights[i], key, at);
            if (weights[i] == space) {
                key[at++] = (byte) (behindSpaces(weights, i, space) < space ? 0 : 2);
            }
        }
        at = Utf8.write(space, key, at);
        key[at++] = 1;
        return Arrays.copyOf(key, at);
    }

    private static int behindSpaces(int[] weights, int from, int space) {
        int i = from;
        while (weights[i] == space) {
            i++;
        }
        return weights[i];
    }
}

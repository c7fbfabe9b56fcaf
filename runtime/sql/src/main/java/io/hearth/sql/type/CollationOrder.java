package io.hearth.sql.type;

import java.util.Arrays;

/** Compares and hashes texts under a collation; ASCII without allocation. */
final class CollationOrder {
    private static final int NO_WEIGHT = -2;

    private CollationOrder() {}

    static boolean hasTies(Collation collation) {
        return collation == Collation.UTF8MB4_0900_AS_CS
                || collation == Collation.UTF8MB4_0900_AS_CI;
    }

    static int compare(
            Collation collation,
            byte[] a,
            int aOffset,
            int aLength,
            byte[] b,
            int bOffset,
            int bLength) {
        if (collation == Collation.BINARY || collation == Collation.UTF8MB4_0900_BIN) {
            return Arrays.compareUnsigned(
                    a, aOffset, aOffset + aLength, b, bOffset, bOffset + bLength);
        }
        int order = compareWeights(collation, a, aOffset, aLength, b, bOffset, bLength);
        if (order != 0 || !hasTies(collation)) {
            return order;
        }
        return Arrays.compareUnsigned(
                tieKey(collation, a, aOffset, aLength), tieKey(collation, b, bOffset, bLength));
    }

    private static int compareWeights(
            Collation collation,
            byte[] a,
            int aOffset,
            int aLength,
            byte[] b,
            int bOffset,
            int bLength) {
        int[] ascii = collation.weights().ascii();
        int common = Math.min(aLength, bLength);
        int i = 0;
        while (i < common) {
            int one = a[aOffset + i];
            int other = b[bOffset + i];
            if ((one | other) < 0) {
                break;
            }
            if (one != other) {
                if (ascii[one] < 0 || ascii[other] < 0) {
                    break;
                }
                if (ascii[one] != ascii[other]) {
                    return ascii[one] - ascii[other];
                }
            }
            i++;
        }
        if (i == aLength && i == bLength) {
            return 0;
        }
        if (!collation.padSpace() && i == common) {
            int next = i == aLength ? b[bOffset + i] : a[aOffset + i];
            if (next >= 0 && ascii[next] >= 0) {
                return aLength - bLength;
            }
        }
        return compareSlowly(collation, a, aOffset + i, aLength - i, b, bOffset + i, bLength - i);
    }

    private static int compareSlowly(
            Collation collation,
            byte[] a,
            int aOffset,
            int aLength,
            byte[] b,
            int bOffset,
            int bLength) {
        Weights weights = collation.weights();
        WeightReader left = new WeightReader(weights, a, aOffset, aLength);
        WeightReader right = new WeightReader(weights, b, bOffset, bLength);
        while (true) {
            int one = left.next();
            int other = right.next();
            if (one == other) {
                if (one == WeightReader.END) {
                    return 0;
                }
            } else if (one != WeightReader.END && other != WeightReader.END) {
                return one - other;
            } else if (!collation.padSpace()) {
                return one - other;
            } else {
                return one == WeightReader.END
                        ? -restAgainstSpaces(right, other, weights.ascii()[' '])
                        : restAgainstSpaces(left, one, weights.ascii()[' ']);
            }
        }
    }

    private static int restAgainstSpaces(WeightReader rest, int first, int space) {
        for (int weight = first; weight != WeightReader.END; weight = rest.next()) {
            if (weight != space) {
                return weight - space;
            }
        }
        return 0;
    }

    static int hash(Collation collation, byte[] bytes, int offset, int length) {
        if (collation == Collation.BINARY || collation == Collation.UTF8MB4_0900_BIN) {
            return hashBytes(bytes, offset, offset + length);
        }
        int[] ascii = collation.weights().ascii();
        int space = collation.padSpace() ? ascii[' '] : NO_WEIGHT;
        int hash = 1;
        int spaces = 0;
        for (int i = offset; i < offset + length; i++) {
            if (bytes[i] < 0) {
                return hashSlowly(collation, bytes, offset, length);
            }
            int weight = ascii[bytes[i]];
            if (weight == space) {
                spaces++;
            } else if (weight >= 0) {
                for (; spaces > 0; spaces--) {
                    hash = hash * 31 + space;
                }
                hash = hash * 31 + weight;
            }
        }
        return mix(hash);
    }

    private static int hashSlowly(Collation collation, byte[] bytes, int offset, int length) {
        WeightReader reader = new WeightReader(collation.weights(), bytes, offset, length);
        int space = collation.padSpace() ? collation.weights().ascii()[' '] : NO_WEIGHT;
        int hash = 1;
        int spaces = 0;
        for (int weight = reader.next(); weight != WeightReader.END; weight = reader.next()) {
            if (weight == space) {
                spaces++;
            } else {
                for (; spaces > 0; spaces--) {
                    hash = hash * 31 + space;
                }
                hash = hash * 31 + weight;
            }
        }
        return mix(hash);
    }

    private static int hashBytes(byte[] bytes, int offset, int end) {
        int hash = 1;
        for (int i = offset; i < end; i++) {
            hash = hash * 31 + bytes[i];
        }
        return mix(hash);
    }

    private static int mix(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ mixed >>> 15;
    }

    /** What decides between texts whose letters are the same: marks, then case (small first). */
    static byte[] tieKey(Collation collation, byte[] bytes, int offset, int length) {
        return TieKey.of(bytes, offset, length, collation == Collation.UTF8MB4_0900_AS_CS);
    }
}

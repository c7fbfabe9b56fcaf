package io.hearth.sql.executor;

import io.hearth.sql.type.Collation;
import io.hearth.sql.vector.BytesVector;
import io.hearth.sql.vector.ColumnVector;
import io.hearth.sql.vector.DecimalVector;
import io.hearth.sql.vector.DoubleVector;
import io.hearth.sql.vector.LongVector;
import io.hearth.sql.vector.Rows;
import java.util.Arrays;

/**
 * Equality of keys: NULL equals NULL, numbers by value, texts by collation; and a hash that agrees
 * with it.
 */
final class Keys {
    private static final int NULL_HASH = 0x5bd1e995;

    private Keys() {}

    /** Hashes of rows, by row number. */
    static void hash(ColumnVector[] keys, Collation[] collations, Rows rows, int[] hashes) {
        for (int i = 0; i < rows.count(); i++) {
            hashes[rows.row(i)] = 0;
        }
        for (int column = 0; column < keys.length; column++) {
            combine(keys[column], collations[column], rows, hashes);
        }
        for (int i = 0; i < rows.count(); i++) {
            int row = rows.row(i);
            hashes[row] = spread(hashes[row]);
        }
    }

    private static void combine(ColumnVector key, Collation collation, Rows rows, int[] hashes) {
        for (int i = 0; i < rows.count(); i++) {
            int row = rows.row(i);
            int hash = key.isNull(row) ? NULL_HASH : hash(key, row, collation);
            hashes[row] = hashes[row] * 31 + hash;
        }
    }

    private static int hash(ColumnVector key, int row, Collation collation) {
        if (key instanceof LongVector longs) {
            return mix(longs.getLong(row));
        }
        if (key instanceof BytesVector bytes) {
            return collation.hash(bytes.buffer(row), bytes.offset(row), bytes.length(row));
        }
        // Equal decimals of different scales, and 0 and -0, must have the same hash.
        double number =
                key instanceof DoubleVector doubles
                        ? doubles.getDouble(row)
                        : ((DecimalVector) key).getDecimal(row).doubleValue();
        return mix(Double.doubleToLongBits(number + 0.0));
    }

    private static int mix(long value) {
        long mixed = value * 0x9E3779B97F4A7C15L;
        return (int) (mixed ^ mixed >>> 32);
    }

    private static int spread(int hash) {
        int mixed = hash * 0x85ebca6b;
        return mixed ^ mixed >>> 15;
    }

    /** Whether two rows have equal keys. */
    static boolean equal(
            ColumnVector[] a, int aRow, ColumnVector[] b, int bRow, Collation[] collations) {
        for (int column = 0; column < a.length; column++) {
            if (!equal(a[column], aRow, b[column], bRow, collations[column])) {
                return false;
            }
        }
        return true;
    }

    private static boolean equal(
            ColumnVector a, int aRow, ColumnVector b, int bRow, Collation collation) {
        if (a.isNull(aRow) || b.isNull(bRow)) {
            return a.isNull(aRow) && b.isNull(bRow);
        }
        if (a instanceof LongVector longs) {
            long value = longs.getLong(aRow);
            boolean sameRange = value >= 0 || a.type().unsigned() == b.type().unsigned();
            return value == ((LongVector) b).getLong(bRow) && sameRange;
        }
        if (a instanceof BytesVector bytes) {
            return equal(bytes, aRow, (BytesVector) b, bRow, collation);
        }
        if (a instanceof DoubleVector doubles) {
            return doubles.getDouble(aRow) == ((DoubleVector) b).getDouble(bRow);
        }
        return ((DecimalVector) a).getDecimal(aRow).compareTo(((DecimalVector) b).getDecimal(bRow))
                == 0;
    }

    private static boolean equal(
            BytesVector a, int aRow, BytesVector b, int bRow, Collation collation) {
        byte[] aBytes = a.buffer(aRow);
        byte[] bBytes = b.buffer(bRow);
        int aFrom = a.offset(aRow);
        int bFrom = b.offset(bRow);
        int aLength = a.length(aRow);
        int bLength = b.length(bRow);
        return Arrays.equals(aBytes, aFrom, aFrom + aLength, bBytes, bFrom, bFrom + bLength)
                || (!collation.isBinary()
                        && collation.equal(aBytes, aFrom, aLength, bBytes, bFrom, bLength));
    }

    /** The rows that have none of some keys NULL. */
    static Rows withoutNulls(ColumnVector[] keys, boolean[] nullMatches, Rows rows) {
        Rows left = rows;
        for (int column = 0; column < keys.length; column++) {
            if (!nullMatches[column] && keys[column].mayHaveNulls()) {
                left = withoutNulls(keys[column], left);
            }
        }
        return left;
    }

    private static Rows withoutNulls(ColumnVector key, Rows rows) {
        int[] positions = new int[rows.count()];
        int count = 0;
        for (int i = 0; i < rows.count(); i++) {
            int row = rows.row(i);
            if (!key.isNull(row)) {
                positions[count++] = row;
            }
        }
        return new Rows(positions, count);
    }
}

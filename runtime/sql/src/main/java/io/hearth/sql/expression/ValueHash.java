package io.hearth.sql.expression;

import io.hearth.sql.type.Collation;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.vector.BytesVector;
import io.hearth.sql.vector.ColumnVector;
import io.hearth.sql.vector.DecimalVector;
import io.hearth.sql.vector.DoubleVector;
import io.hearth.sql.vector.LongVector;

/**
 * Hashes values so that those a {@link ValueOrder} calls equal have the same hash: for hash joins,
 * groups and IN lists. Immutable; any thread.
 */
@FunctionalInterface
public interface ValueHash {
    /**
     * Hashes.
     *
     * @param vector holds the value
     * @param row its row; not NULL
     * @return any int
     */
    int hash(ColumnVector vector, int row);

    /**
     * The hash of a type's values.
     *
     * @param type the vector's type; a text's collation counts
     * @return its hash
     */
    static ValueHash of(SqlType type) {
        return switch (type.vectorKind()) {
            case LONG -> (vector, row) -> mixed(((LongVector) vector).getLong(row));
            case DOUBLE -> (vector, row) -> ofDouble(((DoubleVector) vector).getDouble(row));
            case DECIMAL ->
                    (vector, row) ->
                            ((DecimalVector) vector)
                                    .getDecimal(row)
                                    .stripTrailingZeros()
                                    .hashCode();
            case BYTES -> texts(type.collation());
        };
    }

    private static int ofDouble(double value) {
        return mixed(value == 0 ? 0 : Double.doubleToLongBits(value));
    }

    private static int mixed(long value) {
        long mixed = value * 0x9E3779B97F4A7C15L;
        return (int) (mixed ^ mixed >>> 32);
    }

    private static ValueHash texts(Collation collation) {
        return (vector, row) -> {
            BytesVector bytes = (BytesVector) vector;
            return collation.hash(bytes.buffer(row), bytes.offset(row), bytes.length(row));
        };
    }
}

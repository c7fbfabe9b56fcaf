package io.hearth.sql.expression;

import io.hearth.sql.type.Collation;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.vector.BytesVector;
import io.hearth.sql.vector.ColumnVector;
import io.hearth.sql.vector.DecimalVector;
import io.hearth.sql.vector.DoubleVector;
import io.hearth.sql.vector.LongVector;

/**
 * Compares values of one type in two vectors, neither being NULL: the order of ORDER BY, MIN and
 * the comparisons. Immutable; any thread.
 */
@FunctionalInterface
public interface ValueOrder {
    /**
     * Compares.
     *
     * @param left a vector
     * @param leftRow its row; not NULL
     * @param right a vector of the same class
     * @param rightRow its row; not NULL
     * @return below, equal to or above 0
     */
    int compare(ColumnVector left, int leftRow, ColumnVector right, int rightRow);

    /**
     * The order of a type's values.
     *
     * @param type both vectors' type; a text's collation counts
     * @return its order
     */
    static ValueOrder of(SqlType type) {
        return switch (type.vectorKind()) {
            case LONG -> type.unsigned() ? ValueOrder::unsigned : ValueOrder::longs;
            case DOUBLE -> ValueOrder::doubles;
            case DECIMAL -> ValueOrder::decimals;
            case BYTES -> texts(type.collation());
        };
    }

    private static int longs(ColumnVector left, int leftRow, ColumnVector right, int rightRow) {
        return Long.compare(
                ((LongVector) left).getLong(leftRow), ((LongVector) right).getLong(rightRow));
    }

    private static int unsigned(ColumnVector left, int leftRow, ColumnVector right, int rightRow) {
        return Long.compareUnsigned(
                ((LongVector) left).getLong(leftRow), ((LongVector) right).getLong(rightRow));
    }

    private static int doubles(ColumnVector left, int leftRow, ColumnVector right, int rightRow) {
        double one = ((DoubleVector) left).getDouble(leftRow);
        double other = ((DoubleVector) right).getDouble(rightRow);
        return one < other ? -1 : one > other ? 1 : 0;
    }

    private static int decimals(ColumnVector left, int leftRow, ColumnVector right, int rightRow) {
        return ((DecimalVector) left)
                .getDecimal(leftRow)
                .compareTo(((DecimalVector) right).getDecimal(rightRow));
    }

    private static ValueOrder texts(Collation collation) {
        return (left, leftRow, right, rightRow) -> {
            BytesVector one = (BytesVector) left;
            BytesVector other = (BytesVector) right;
            return collation.compare(
                    one.buffer(leftRow),
                    one.offset(leftRow),
                    one.length(leftRow),
                    other.buffer(rightRow),
                    other.offset(rightRow),
                    other.length(rightRow));
        };
    }
}

package io.hearth.sql.executor;

import io.hearth.sql.type.SqlType;
import io.hearth.sql.vector.BytesVector;
import io.hearth.sql.vector.ColumnVector;
import io.hearth.sql.vector.DecimalVector;
import io.hearth.sql.vector.DoubleVector;
import io.hearth.sql.vector.LongVector;
import io.hearth.sql.vector.Rows;
import java.util.Arrays;

/**
 * One key of a sort: the form its values are kept in, and their order. Texts are kept as their
 * collation's sort keys, so that bytes are compared. One execution's.
 */
final class SortColumn {
    private final SqlType type;
    private final boolean isDescending;
    private final boolean isUnsigned;
    private BytesVector sortKeys;

    SortColumn(SqlType type, boolean isDescending) {
        this.type = type;
        this.isDescending = isDescending;
        this.isUnsigned = type.unsigned() || type.kind() == SqlType.Kind.BIT;
    }

    SqlType type() {
        return type;
    }

    /** The values in the form that is compared; good until the next call. */
    ColumnVector comparable(ColumnVector values, Rows rows) {
        if (!(values instanceof BytesVector bytes) || type.collation().isBinary()) {
            return values;
        }
        if (sortKeys == null) {
            sortKeys = new BytesVector(type, Math.max(1, rows.end()));
        }
        sortKeys.reset();
        sortKeys.ensureCapacity(rows.end());
        for (int i = 0; i < rows.count(); i++) {
            int row = rows.row(i);
            if (bytes.isNull(row)) {
                sortKeys.setNull(row);
            } else {
                byte[] key =
                        type.collation()
                                .sortKey(bytes.buffer(row), bytes.offset(row), bytes.length(row));
                sortKeys.setReference(row, key, 0, key.length);
            }
        }
        return sortKeys;
    }

    /** Compares two values in that form, as the sort wants them. */
    int compare(ColumnVector a, int aRow, ColumnVector b, int bRow) {
        int order = ascending(a, aRow, b, bRow);
        return isDescending ? -order : order;
    }

    private int ascending(ColumnVector a, int aRow, ColumnVector b, int bRow) {
        if (a.isNull(aRow) || b.isNull(bRow)) {
            return Boolean.compare(b.isNull(bRow), a.isNull(aRow));
        }
        if (a instanceof LongVector longs) {
            long left = longs.getLong(aRow);
            long right = ((LongVector) b).getLong(bRow);
            return isUnsigned ? Long.compareUnsigned(left, right) : Long.compare(left, right);
        }
        if (a instanceof BytesVector bytes) {
            return compare(bytes, aRow, (BytesVector) b, bRow);
        }
        if (a instanceof DoubleVector doubles) {
            return Double.compare(
                    doubles.getDouble(aRow) + 0.0, ((DoubleVector) b).getDouble(bRow) + 0.0);
        }
        return Integer.signum(
                ((DecimalVector) a)
                        .getDecimal(aRow)
                        .compareTo(((DecimalVector) b).getDecimal(bRow)));
    }

    private static int compare(BytesVector a, int aRow, BytesVector b, int bRow) {
        int aFrom = a.offset(aRow);
        int bFrom = b.offset(bRow);
        return Integer.signum(
                Arrays.compareUnsigned(
                        a.buffer(aRow),
                        aFrom,
                        aFrom + a.length(aRow),
                        b.buffer(bRow),
                        bFrom,
                        bFrom + b.length(bRow)));
    }

    /**
     * A number that orders values, unsigned, as far as it tells them apart: of two different ones
     * the smaller belongs to the value that comes first.
     */
    long prefix(ColumnVector values, int row) {
        long ascending = values.isNull(row) ? 0 : prefixOf(values, row);
        return isDescending ? ~ascending : ascending;
    }

    private long prefixOf(ColumnVector values, int row) {
        if (values instanceof LongVector longs) {
            long value = longs.getLong(row);
            return isUnsigned ? value : value ^ Long.MIN_VALUE;
        }
        if (values instanceof BytesVector bytes) {
            return prefixOf(bytes.buffer(row), bytes.offset(row), bytes.length(row));
        }
        double number =
                values instanceof DoubleVector doubles
                        ? doubles.getDouble(row)
                        : ((DecimalVector) values).getDecimal(row).doubleValue();
        long bits = Double.doubleToLongBits(number + 0.0);
        return bits < 0 ? ~bits : bits ^ Long.MIN_VALUE;
    }

    private static long prefixOf(byte[] bytes, int offset, int length) {
        long prefix = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            prefix = prefix << Byte.SIZE | (i < length ? bytes[offset + i] & 0xFF : 0);
        }
        return prefix;
    }
}

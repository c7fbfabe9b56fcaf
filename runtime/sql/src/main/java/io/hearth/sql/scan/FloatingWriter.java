package io.hearth.sql.scan;

import io.hearth.sql.catalog.TableColumn;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.vector.DoubleVector;
import java.math.BigDecimal;

/** Floating-point numbers. One scan's. */
final class FloatingWriter extends ColumnWriter {
    private final DoubleVector vector;
    private final boolean isSingle;
    private final boolean isUnsigned;

    FloatingWriter(TableColumn column, DoubleVector vector) {
        super(column);
        this.vector = vector;
        this.isSingle = column.type().kind() == SqlType.Kind.FLOAT;
        this.isUnsigned = column.type().unsigned();
    }

    @Override
    void setLong(int row, long value) {
        setDouble(row, value);
    }

    @Override
    void setDecimal(int row, BigDecimal value) {
        setDouble(row, value.doubleValue());
    }

    @Override
    void setDouble(int row, double value) {
        double kept = isSingle ? (float) value : value;
        if (!Double.isFinite(kept) || (isUnsigned && kept < 0)) {
            throw refusal("a number out of its range", Double.toString(value));
        }
        vector.setDouble(row, kept);
    }
}

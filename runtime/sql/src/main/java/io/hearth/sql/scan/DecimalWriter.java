package io.hearth.sql.scan;

import io.hearth.sql.catalog.TableColumn;
import io.hearth.sql.vector.DecimalVector;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Exact digits, rounded to the column's decimals. One scan's. */
final class DecimalWriter extends ColumnWriter {
    private final DecimalVector vector;
    private final int scale;
    private final int precision;
    private final boolean isUnsigned;

    DecimalWriter(TableColumn column, DecimalVector vector) {
        super(column);
        this.vector = vector;
        this.scale = column.type().decimals();
        this.precision = (int) column.type().length();
        this.isUnsigned = column.type().unsigned();
    }

    @Override
    void setLong(int row, long value) {
        setDecimal(row, BigDecimal.valueOf(value));
    }

    @Override
    void setBigInteger(int row, BigInteger value) {
        setDecimal(row, new BigDecimal(value));
    }

    @Override
    void setDouble(int row, double value) {
        if (!Double.isFinite(value)) {
            super.setDouble(row, value);
        }
        setDecimal(row, BigDecimal.valueOf(value));
    }

    @Override
    void setDecimal(int row, BigDecimal value) {
        // A scale of a thousand million digits must not be written out before it is refused.
        if ((long) value.precision() - value.scale() > precision - scale + 1L) {
            throw refusal("a number out of its range", value.toString());
        }
        BigDecimal kept = value.setScale(scale, RoundingMode.HALF_UP);
        if (kept.precision() > precision || (isUnsigned && kept.signum() < 0)) {
            throw refusal("a number out of its range", value.toString());
        }
        vector.setDecimal(row, kept);
    }
}

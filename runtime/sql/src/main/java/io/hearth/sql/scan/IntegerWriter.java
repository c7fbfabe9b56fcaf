package io.hearth.sql.scan;

import io.hearth.sql.catalog.TableColumn;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.vector.LongVector;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Whole numbers, years and bits, within the column's range. One scan's. */
final class IntegerWriter extends ColumnWriter {
    private static final long FIRST_YEAR = 1901;
    private static final long LAST_YEAR = 2155;
    private static final int MOST_DIGITS = 20;

    private final LongVector vector;
    private final long least;
    private final long greatest;
    private final boolean takesAllBits;
    private final boolean isYear;

    IntegerWriter(TableColumn column, LongVector vector) {
        super(column);
        this.vector = vector;
        SqlType type = column.type();
        int bits = bits(type);
        this.isYear = type.kind() == SqlType.Kind.YEAR;
        this.takesAllBits = bits == Long.SIZE;
        boolean unsigned = type.unsigned() || type.kind() == SqlType.Kind.BIT;
        if (isYear) {
            least = FIRST_YEAR;
            greatest = LAST_YEAR;
        } else if (takesAllBits) {
            least = Long.MIN_VALUE;
            greatest = Long.MAX_VALUE;
        } else {
            least = unsigned ? 0 : -(1L << (bits - 1));
            greatest = (1L << (unsigned ? bits : bits - 1)) - 1;
        }
    }

    private static int bits(SqlType type) {
        return switch (type.kind()) {
            case TINYINT -> 8;
            case SMALLINT, YEAR -> 16;
            case MEDIUMINT -> 24;
            case INT -> 32;
            case BIT -> (int) Math.min(Math.max(type.length(), 1), Long.SIZE);
            default -> Long.SIZE;
        };
    }

    @Override
    void setLong(int row, long value) {
        if (value < least || value > greatest) {
            if (!(isYear && value == 0)) {
                throw refusal("a number out of its range", Long.toString(value));
            }
        }
        vector.setLong(row, value);
    }

    @Override
    void setBigInteger(int row, BigInteger value) {
        boolean allBits = takesAllBits && column().type().unsigned() && value.signum() >= 0;
        if (value.bitLength() > (allBits ? Long.SIZE : Long.SIZE - 1)) {
            throw refusal("a number out of its range", value.toString());
        }
        setLong(row, value.longValue());
    }

    @Override
    void setDecimal(int row, BigDecimal value) {
        // A number of a thousand million digits must not be written out before it is refused.
        boolean isLong = (long) value.precision() - value.scale() > MOST_DIGITS;
        if (isLong || value.stripTrailingZeros().scale() > 0) {
            super.setDecimal(row, value);
        }
        setBigInteger(row, value.toBigInteger());
    }
}

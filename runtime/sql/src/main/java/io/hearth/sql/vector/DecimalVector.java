package io.hearth.sql.vector;

import io.hearth.sql.type.SqlType;
import java.math.BigDecimal;
import java.util.Arrays;

/** Exact decimals, each with its type's scale. One thread at a time. */
public final class DecimalVector extends ColumnVector {
    private BigDecimal[] values;

    /**
     * An empty vector.
     *
     * @param type the values' type
     * @param capacity rows it has room for at first
     */
    public DecimalVector(SqlType type, int capacity) {
        super(type, capacity);
        values = new BigDecimal[capacity];
    }

    /**
     * A value.
     *
     * @param row its row; not NULL
     * @return the value
     */
    public BigDecimal getDecimal(int row) {
        return values[row & mask];
    }

    /**
     * Sets a value.
     *
     * @param row its row
     * @param value the value
     */
    public void setDecimal(int row, BigDecimal value) {
        values[row] = value;
        setNotNull(row);
    }

    /**
     * The values, by {@code row & mask()}, for tight loops.
     *
     * @return the array itself, until the next {@link #ensureCapacity}
     */
    public BigDecimal[] values() {
        return values;
    }

    @Override
    public long memory() {
        return (long) capacity() * 53;
    }

    @Override
    void grow(int capacity) {
        values = Arrays.copyOf(values, capacity);
    }

    @Override
    void forget() {
        Arrays.fill(values, null);
    }

    @Override
    Object object(int row) {
        return getDecimal(row);
    }

    @Override
    void setObject(int row, Object value) {
        setDecimal(row, (BigDecimal) value);
    }

    @Override
    void copyValue(int row, ColumnVector from, int fromRow) {
        setDecimal(row, ((DecimalVector) from).getDecimal(fromRow));
    }
}

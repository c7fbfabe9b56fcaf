package io.hearth.sql.vector;

import io.hearth.sql.type.SqlType;
import java.util.Arrays;

/** Whole numbers, bits and packed dates and times. One thread at a time. */
public final class LongVector extends ColumnVector {
    private long[] values;

    /**
     * An empty vector.
     *
     * @param type the values' type
     * @param capacity rows it has room for at first
     */
    public LongVector(SqlType type, int capacity) {
        super(type, capacity);
        values = new long[capacity];
    }

    /**
     * A value.
     *
     * @param row its row; not NULL
     * @return the value
     */
    public long getLong(int row) {
        return values[row & mask];
    }

    /**
     * Sets a value.
     *
     * @param row its row
     * @param value the value
     */
    public void setLong(int row, long value) {
        values[row] = value;
        setNotNull(row);
    }

    /**
     * The values, by {@code row & mask()}, for tight loops.
     *
     * @return the array itself, until the next {@link #ensureCapacity}
     */
    public long[] values() {
        return values;
    }

    @Override
    public long memory() {
        return (long) capacity() * 9;
    }

    @Override
    void grow(int capacity) {
        values = Arrays.copyOf(values, capacity);
    }

    @Override
    void forget() {
        // Numbers hold nothing that must be given back.
    }

    @Override
    Object object(int row) {
        return getLong(row);
    }

    @Override
    void setObject(int row, Object value) {
        setLong(row, (Long) value);
    }

    @Override
    void copyValue(int row, ColumnVector from, int fromRow) {
        setLong(row, ((LongVector) from).getLong(fromRow));
    }
}

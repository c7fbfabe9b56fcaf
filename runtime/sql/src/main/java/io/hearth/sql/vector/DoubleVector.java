package io.hearth.sql.vector;

import io.hearth.sql.type.SqlType;
import java.util.Arrays;

/** Floating-point numbers. One thread at a time. */
public final class DoubleVector extends ColumnVector {
    private double[] values;

    /**
     * An empty vector.
     *
     * @param type the values' type
     * @param capacity rows it has room for at first
     */
    public DoubleVector(SqlType type, int capacity) {
        super(type, capacity);
        values = new double[capacity];
    }

    /**
     * A value.
     *
     * @param row its row; not NULL
     * @return the value
     */
    public double getDouble(int row) {
        return values[row & mask];
    }

    /**
     * Sets a value.
     *
     * @param row its row
     * @param value the value
     */
    public void setDouble(int row, double value) {
        values[row] = value;
        setNotNull(row);
    }

    /**
     * The values, by {@code row & mask()}, for tight loops.
     *
     * @return the array itself, until the next {@link #ensureCapacity}
     */
    public double[] values() {
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
        return getDouble(row);
    }

    @Override
    void setObject(int row, Object value) {
        setDouble(row, (Double) value);
    }

    @Override
    void copyValue(int row, ColumnVector from, int fromRow) {
        setDouble(row, ((DoubleVector) from).getDouble(fromRow));
    }
}

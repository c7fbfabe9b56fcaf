package io.hearth.sql.vector;

import io.hearth.sql.type.SqlType;
import java.util.Arrays;

/**
 * The values of one column for the rows of a batch. One thread at a time. A constant vector holds
 * one value that stands for every row: its {@link #mask()} is 0, so that {@code row & mask} is the
 * place of a row's value in any vector.
 *
 * <p>Values are written in any order of rows; a place keeps its old value until it is written, so
 * writers set either a value or NULL for each row they mean. Setters clear NULL.
 */
public abstract sealed class ColumnVector
        permits LongVector, DoubleVector, DecimalVector, BytesVector {
    /** Rows that a vector has room for unless told otherwise. */
    public static final int USUAL_CAPACITY = 1024;

    private final SqlType type;
    boolean[] nulls;
    boolean mayHaveNulls;
    int mask = -1;

    ColumnVector(SqlType type, int capacity) {
        this.type = type;
        this.nulls = new boolean[capacity];
    }

    /**
     * A vector for a type's values.
     *
     * @param type whose values
     * @param capacity rows it has room for at first
     * @return of the class the type names
     */
    public static ColumnVector of(SqlType type, int capacity) {
        return switch (type.vectorKind()) {
            case LONG -> new LongVector(type, capacity);
            case DOUBLE -> new DoubleVector(type, capacity);
            case DECIMAL -> new DecimalVector(type, capacity);
            case BYTES -> new BytesVector(type, capacity);
        };
    }

    /**
     * A constant vector.
     *
     * @param type the value's type
     * @param value Long, Double, BigDecimal or byte[] as the type's vector needs; null for NULL
     * @return a vector with that value for every row
     */
    public static ColumnVector constant(SqlType type, Object value) {
        ColumnVector vector = of(type, 1);
        vector.set(0, value);
        vector.makeConstant();
        return vector;
    }

    /**
     * The type of the values.
     *
     * @return never null
     */
    public final SqlType type() {
        return type;
    }

    /**
     * Whether a value is NULL.
     *
     * @param row the row
     * @return true for NULL
     */
    public final boolean isNull(int row) {
        return mayHaveNulls && nulls[row & mask];
    }

    /**
     * Whether a value may be NULL; kernels take a shorter way if not.
     *
     * @return false only if none is NULL
     */
    public final boolean mayHaveNulls() {
        return mayHaveNulls;
    }

    /**
     * The NULL mask, by {@code row & mask()}; meaningless unless {@link #mayHaveNulls()}.
     *
     * @return not to be changed from outside
     */
    public final boolean[] nulls() {
        return nulls;
    }

    /**
     * What to combine a row's number with to get the place of its value.
     *
     * @return -1, or 0 for a constant
     */
    public final int mask() {
        return mask;
    }

    /**
     * Whether one value stands for every row.
     *
     * @return true for a constant vector
     */
    public final boolean isConstant() {
        return mask == 0;
    }

    /** Lets the value of row 0 stand for every row. */
    public final void makeConstant() {
        mask = 0;
    }

    /**
     * Makes a value NULL.
     *
     * @param row the row
     */
    public final void setNull(int row) {
        nulls[row] = true;
        mayHaveNulls = true;
    }

    final void setNotNull(int row) {
        if (mayHaveNulls) {
            nulls[row] = false;
        }
    }

    /**
     * Makes room.
     *
     * @param rows how many it must hold; its values stay
     */
    public final void ensureCapacity(int rows) {
        if (rows > nulls.length) {
            int capacity = Math.max(rows, nulls.length * 2);
            nulls = Arrays.copyOf(nulls, capacity);
            grow(capacity);
        }
    }

    /**
     * Rows it has room for.
     *
     * @return at least 1
     */
    public final int capacity() {
        return nulls.length;
    }

    /**
     * Forgets all values, for the next batch: no value is NULL, no longer constant, bytes are given
     * back to the arena.
     */
    public final void reset() {
        if (mayHaveNulls) {
            Arrays.fill(nulls, false);
            mayHaveNulls = false;
        }
        mask = -1;
        forget();
    }

    /**
     * A value as an object, for slow ways: tests, parameters, results of one row.
     *
     * @param row the row
     * @return Long, Double, BigDecimal or byte[] (a copy); null for NULL
     */
    public final Object get(int row) {
        return isNull(row) ? null : object(row);
    }

    /**
     * Sets a value from an object.
     *
     * @param row the row
     * @param value as {@link #get} gives it
     * @throws ClassCastException if it is of another class
     */
    public final void set(int row, Object value) {
        if (value == null) {
            setNull(row);
        } else {
            setObject(row, value);
        }
    }

    /**
     * Copies one value.
     *
     * @param row where to
     * @param from a vector of the same class
     * @param fromRow which of its rows
     * @throws ClassCastException if it is of another class
     */
    public final void copy(int row, ColumnVector from, int fromRow) {
        if (from.isNull(fromRow)) {
            setNull(row);
        } else {
            copyValue(row, from, fromRow);
        }
    }

    /**
     * Copies the values of some rows to the same rows here.
     *
     * @param from a vector of the same class
     * @param rows which
     */
    public final void copy(ColumnVector from, Rows rows) {
        ensureCapacity(rows.end());
        for (int i = 0; i < rows.count(); i++) {
            int row = rows.row(i);
            copy(row, from, row);
        }
    }

    /**
     * Bytes of memory it holds, roughly.
     *
     * @return for the accounting of a statement
     */
    public abstract long memory();

    abstract void grow(int capacity);

    abstract void forget();

    abstract Object object(int row);

    abstract void setObject(int row, Object value);

    abstract void copyValue(int row, ColumnVector from, int fromRow);
}

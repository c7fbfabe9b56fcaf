package io.hearth.sql.vector;

import io.hearth.sql.type.SqlType;
import java.util.List;

/**
 * Up to {@link ColumnVector#USUAL_CAPACITY} rows: a vector per column, how many rows they hold, and
 * which of the rows are still wanted. One thread at a time.
 */
public final class Batch {
    private final ColumnVector[] columns;
    private final Rows rows = new Rows(0);
    private int size;

    /**
     * A batch of given vectors, without rows yet.
     *
     * @param columns in order; kept, not copied
     */
    public Batch(ColumnVector... columns) {
        this.columns = columns;
    }

    /**
     * A batch of new vectors.
     *
     * @param types the columns' types
     * @param capacity rows it has room for at first
     * @return an empty batch
     */
    public static Batch of(List<SqlType> types, int capacity) {
        ColumnVector[] columns = new ColumnVector[types.size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = ColumnVector.of(types.get(i), capacity);
        }
        return new Batch(columns);
    }

    /**
     * How many columns.
     *
     * @return may be 0: rows without columns
     */
    public int columnCount() {
        return columns.length;
    }

    /**
     * A column.
     *
     * @param index from 0
     * @return its vector
     */
    public ColumnVector column(int index) {
        return columns[index];
    }

    /**
     * Replaces a column.
     *
     * @param index from 0
     * @param vector its vector from now on
     */
    public void setColumn(int index, ColumnVector vector) {
        columns[index] = vector;
    }

    /**
     * How many rows the vectors hold, wanted or not.
     *
     * @return at least 0
     */
    public int size() {
        return size;
    }

    /**
     * The wanted rows.
     *
     * @return changes with this batch
     */
    public Rows rows() {
        return rows;
    }

    /**
     * The wanted rows' numbers.
     *
     * @return null if all are wanted; else the first {@link #selected()} count
     */
    public int[] selection() {
        return rows.positions();
    }

    /**
     * How many rows are wanted.
     *
     * @return at most {@link #size()}
     */
    public int selected() {
        return rows.count();
    }

    /**
     * Sets the number of rows; all are wanted.
     *
     * @param newSize how many the vectors hold
     */
    public void setSize(int newSize) {
        size = newSize;
        rows.set(null, newSize);
    }

    /**
     * Wants only some rows.
     *
     * @param positions their numbers, rising; kept, not copied
     * @param count how many
     */
    public void select(int[] positions, int count) {
        rows.set(positions, count);
    }

    /** Forgets all rows and values. */
    public void reset() {
        for (ColumnVector column : columns) {
            column.reset();
        }
        setSize(0);
    }
}

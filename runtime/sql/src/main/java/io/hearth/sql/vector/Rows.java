package io.hearth.sql.vector;

/**
 * Which rows of a batch are meant: all below a count, or the listed ones, in rising order. Not
 * thread-safe: one execution's.
 */
public final class Rows {
    private int[] positions;
    private int count;

    /**
     * The first rows.
     *
     * @param count how many
     */
    public Rows(int count) {
        this.count = count;
    }

    /**
     * Some rows.
     *
     * @param positions their numbers, rising; kept, not copied; null for the first {@code count}
     * @param count how many of them
     */
    public Rows(int[] positions, int count) {
        this.positions = positions;
        this.count = count;
    }

    /**
     * The rows' numbers.
     *
     * @return null if they are the first {@link #count()}; else only that many count
     */
    public int[] positions() {
        return positions;
    }

    /**
     * How many rows.
     *
     * @return at least 0
     */
    public int count() {
        return count;
    }

    /**
     * One of the rows.
     *
     * @param index from 0, below {@link #count()}
     * @return its number in the batch
     */
    public int row(int index) {
        return positions == null ? index : positions[index];
    }

    /**
     * The number behind the greatest row's.
     *
     * @return 0 if there is none: what a vector must have room for
     */
    public int end() {
        return count == 0 ? 0 : row(count - 1) + 1;
    }

    /**
     * Means other rows from now on.
     *
     * @param newPositions their numbers, rising; kept, not copied; null for the first ones
     * @param newCount how many
     */
    public void set(int[] newPositions, int newCount) {
        positions = newPositions;
        count = newCount;
    }
}

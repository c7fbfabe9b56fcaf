package io.hearth.sql.plan;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A LIMIT clause. Immutable; any thread.
 *
 * @param offset how many rows are left out at the beginning
 * @param count how many rows are given then at most; empty for all
 */
public record RowRange(RowCount offset, Optional<RowCount> count) {
    /** Checks that both are there. */
    public RowRange {
        requireNonNull(offset, "offset");
        requireNonNull(count, "count");
    }

    /**
     * The first rows.
     *
     * @param count how many
     * @return a range without an offset
     */
    public static RowRange first(long count) {
        return new RowRange(RowCount.of(0), Optional.of(RowCount.of(count)));
    }
}

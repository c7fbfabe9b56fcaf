package io.hearth.sql.executor;

import io.hearth.sql.vector.Batch;
import io.hearth.sql.vector.ColumnVector;

/**
 * Pairs of a streaming row and a kept row that are put together into one batch. A pair with {@link
 * BuildSide#NONE} ends the pairs of its streaming row. One execution's.
 */
final class JoinPairs {
    private final int[] probeRows = new int[ColumnVector.USUAL_CAPACITY];
    private final int[] buildRows = new int[ColumnVector.USUAL_CAPACITY];
    private int count;

    boolean isFull() {
        return count == probeRows.length;
    }

    int count() {
        return count;
    }

    int buildRow(int pair) {
        return buildRows[pair];
    }

    void clear() {
        count = 0;
    }

    void add(int probeRow, int buildRow) {
        probeRows[count] = probeRow;
        buildRows[count] = buildRow;
        count++;
    }

    /** Fills a batch: the streaming columns from one place on, the kept ones from another. */
    void write(Batch probe, int firstProbe, RowStore build, int firstBuild, Batch into) {
        for (int i = 0; i < probe.columnCount() && firstProbe + i < into.columnCount(); i++) {
            VectorCopy.gather(into.column(firstProbe + i), probe.column(i), probeRows, count);
        }
        build.read(buildRows, count, into, firstBuild);
        into.setSize(count);
    }
}

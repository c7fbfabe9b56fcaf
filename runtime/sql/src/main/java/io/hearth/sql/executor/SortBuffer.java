package io.hearth.sql.executor;

import io.hearth.sql.type.SqlType;
import io.hearth.sql.vector.Batch;
import io.hearth.sql.vector.ColumnVector;
import io.hearth.sql.vector.Rows;
import java.util.Arrays;
import java.util.List;

/**
 * Rows to be sorted. If only the first ones are wanted, the others are thrown away each time they
 * are as many again, and rows that come behind the last wanted one are not taken in any more. One
 * execution's.
 */
final class SortBuffer {
    private static final long LEAST_SPARE = 1024;

    private final SortColumn[] order;
    private final long wanted;
    private final long full;
    private final Runnable pause;
    private RowStore rows;
    private RowStore keys;
    private long[] prefixes = new long[16];
    private boolean isPruned;

    /**
     * An empty buffer.
     *
     * @param types the rows' columns
     * @param order the keys
     * @param wanted how many rows are wanted; at least 1
     * @param pause run now and then while sorting
     */
    SortBuffer(List<SqlType> types, SortColumn[] order, long wanted, Runnable pause) {
        this.order = order;
        this.wanted = wanted;
        this.full = wanted > Integer.MAX_VALUE / 2 ? Long.MAX_VALUE : 2 * wanted + LEAST_SPARE;
        this.pause = pause;
        this.rows = new RowStore(types);
        this.keys = new RowStore(Arrays.stream(order).map(SortColumn::type).toList());
    }

    /** Takes a batch's rows, whose keys are given in comparable form. */
    void add(Batch batch, ColumnVector[] batchKeys) {
        Rows taken = isPruned ? before(batch.rows(), batchKeys) : batch.rows();
        int first = rows.size();
        rows.add(batch, taken);
        keys.add(batchKeys, taken);
        if (prefixes.length < rows.size()) {
            prefixes = Arrays.copyOf(prefixes, Math.max(rows.size(), prefixes.length * 2));
        }
        for (int row = first; row < rows.size(); row++) {
            prefixes[row] = order[0].prefix(keys.column(0), row);
        }
        if (rows.size() >= full) {
            prune();
        }
    }

    /** The rows' numbers in order, as many as are wanted. */
    int[] sorted() {
        int[] sorted = new int[rows.size()];
        for (int row = 0; row < sorted.length; row++) {
            sorted[row] = row;
        }
        new MergeSort(this::compare, pause).sort(sorted, sorted.length);
        return sorted.length > wanted ? Arrays.copyOf(sorted, (int) wanted) : sorted;
    }

    RowStore rows() {
        return rows;
    }

    long memory() {
        return rows.memory() + keys.memory() + prefixes.length * (long) Long.BYTES;
    }

    private int compare(int a, int b) {
        int byPrefix = Long.compareUnsigned(prefixes[a], prefixes[b]);
        return byPrefix != 0 ? byPrefix : compare(keys.columns(), a, b);
    }

    private int compare(ColumnVector[] aKeys, int a, int b) {
        for (int i = 0; i < order.length; i++) {
            int result = order[i].compare(aKeys[i], a, keys.column(i), b);
            if (result != 0) {
                return result;
            }
        }
        return 0;
    }

    private void prune() {
        int[] kept = sorted();
        rows = rows.only(kept, kept.length);
        keys = keys.only(kept, kept.length);
        for (int row = 0; row < kept.length; row++) {
            prefixes[row] = order[0].prefix(keys.column(0), row);
        }
        isPruned = true;
    }

    /** The rows before the last wanted one of the latest pruning; of equal ones the older wins. */
    private Rows before(Rows candidates, ColumnVector[] batchKeys) {
        int last = (int) wanted - 1;
        int[] positions = new int[candidates.count()];
        int count = 0;
        for (int i = 0; i < positions.length; i++) {
            int row = candidates.row(i);
            int byPrefix = Long.compareUnsigned(order[0].prefix(batchKeys[0], row), prefixes[last]);
            if (byPrefix < 0 || (byPrefix == 0 && compare(batchKeys, row, last) < 0)) {
                positions[count++] = row;
            }
        }
        return new Rows(positions, count);
    }
}

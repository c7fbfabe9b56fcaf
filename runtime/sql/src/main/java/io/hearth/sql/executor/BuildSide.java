package io.hearth.sql.executor;

import io.hearth.sql.expression.EvaluationContext;
import io.hearth.sql.expression.VectorExpression;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.vector.Batch;
import io.hearth.sql.vector.ColumnVector;
import io.hearth.sql.vector.Rows;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** The rows of a join that are kept, findable by key. One execution's. */
final class BuildSide {
    /** No row. */
    static final int NONE = -1;

    private final VectorExpression[] keys;
    private final boolean[] matchesNull;
    private final boolean keepsAll;
    private final RowStore rows;
    private final KeyTable table;
    private final BitSet matched = new BitSet();
    private int[] first = new int[16];
    private int[] last = new int[16];
    private int[] next = new int[16];

    /**
     * No rows yet.
     *
     * @param types of the rows
     * @param keys of the rows
     * @param table numbers the keys
     * @param matchesNull by key, whether NULL can match
     * @param keepsAll whether rows are kept too that cannot match
     */
    BuildSide(
            List<SqlType> types,
            VectorExpression[] keys,
            KeyTable table,
            boolean[] matchesNull,
            boolean keepsAll) {
        this.keys = keys;
        this.table = table;
        this.matchesNull = matchesNull;
        this.keepsAll = keepsAll;
        this.rows = new RowStore(types);
    }

    void add(Batch batch, EvaluationContext context) {
        ColumnVector[] values = new ColumnVector[keys.length];
        for (int i = 0; i < keys.length; i++) {
            values[i] = keys[i].evaluate(batch, context);
        }
        Rows findable = Keys.withoutNulls(values, matchesNull, batch.rows());
        Rows kept = keepsAll ? batch.rows() : findable;
        int[] stored = new int[batch.size()];
        for (int i = 0; i < kept.count(); i++) {
            stored[kept.row(i)] = rows.size() + i;
        }
        rows.add(batch, kept);
        link(values, findable, stored, batch.size());
    }

    private void link(ColumnVector[] values, Rows findable, int[] stored, int size) {
        next = grown(next, rows.size());
        int known = table.size();
        int[] numbers = new int[size];
        table.findOrAdd(values, findable, numbers);
        first = grown(first, table.size());
        last = grown(last, table.size());
        Arrays.fill(first, known, table.size(), NONE);
        for (int i = 0; i < findable.count(); i++) {
            int row = stored[findable.row(i)];
            int number = numbers[findable.row(i)];
            next[row] = NONE;
            if (first[number] == NONE) {
                first[number] = row;
            } else {
                next[last[number]] = row;
            }
            last[number] = row;
        }
    }

    private static int[] grown(int[] array, int size) {
        return array.length >= size
                ? array
                : Arrays.copyOf(array, Math.max(size, array.length * 2));
    }

    /** By row number, the first kept row with the same key; {@link #NONE} where there is none. */
    void find(ColumnVector[] values, Rows probes, int[] found) {
        for (int i = 0; i < probes.count(); i++) {
            found[probes.row(i)] = NONE;
        }
        Rows findable = Keys.withoutNulls(values, matchesNull, probes);
        table.find(values, findable, found);
        for (int i = 0; i < findable.count(); i++) {
            int row = findable.row(i);
            found[row] = found[row] == KeyTable.ABSENT ? NONE : first[found[row]];
        }
    }

    /** The next kept row with the same key. */
    int after(int row) {
        return next[row];
    }

    RowStore rows() {
        return rows;
    }

    /** The kept rows that had a match. */
    BitSet matched() {
        return matched;
    }

    long memory() {
        return rows.memory()
                + table.memory()
                + (long) Integer.BYTES * (first.length + last.length + next.length)
                + matched.size() / Byte.SIZE;
    }
}

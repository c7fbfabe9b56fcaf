package io.hearth.sql.expression;

import io.hearth.sql.vector.ColumnVector;
import io.hearth.sql.vector.LongVector;
import io.hearth.sql.vector.Rows;
import java.util.Arrays;

/** Counts rows, or those whose arguments are not NULL. One execution's. */
final class CountAccumulator implements Accumulator {
    private long[] counts = new long[1];

    @Override
    public void ensureGroups(int groups) {
        if (groups > counts.length) {
            counts = Arrays.copyOf(counts, Math.max(groups, counts.length * 2));
        }
    }

    @Override
    public void add(ColumnVector[] arguments, Rows rows, int[] groups, EvaluationContext context) {
        boolean mayHaveNulls = false;
        for (ColumnVector argument : arguments) {
            mayHaveNulls |= argument.mayHaveNulls();
        }
        if (!mayHaveNulls && groups == null) {
            counts[0] += rows.count();
            return;
        }
        for (int i = 0; i < rows.count(); i++) {
            int row = rows.row(i);
            if (!mayHaveNulls || noneNull(arguments, row)) {
                counts[groups == null ? 0 : groups[row]]++;
            }
        }
    }

    static boolean noneNull(ColumnVector[] arguments, int row) {
        for (ColumnVector argument : arguments) {
            if (argument.isNull(row)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void results(int firstGroup, int count, ColumnVector result) {
        LongVector longs = (LongVector) result;
        for (int i = 0; i < count; i++) {
            longs.setLong(i, counts[firstGroup + i]);
        }
    }

    @Override
    public long memory() {
        return counts.length * 8L;
    }
}

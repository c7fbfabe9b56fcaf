package io.hearth.sql.expression;

import io.hearth.sql.type.SqlType;
import io.hearth.sql.vector.BytesVector;
import io.hearth.sql.vector.ColumnVector;
import io.hearth.sql.vector.Rows;

/** The least or greatest value of each group. One execution's. */
final class ExtremeAccumulator implements Accumulator {
    private final ValueOrder order;
    private final int wanted;
    private final ColumnVector best;
    private int known;
    private long textBytes;

    /** Least with -1, greatest with 1. */
    ExtremeAccumulator(SqlType type, int wanted) {
        this.order = ValueOrder.of(type);
        this.wanted = wanted;
        this.best = ColumnVector.of(type, 1);
    }

    @Override
    public void ensureGroups(int groups) {
        best.ensureCapacity(groups);
        for (; known < groups; known++) {
            best.setNull(known);
        }
    }

    @Override
    public void add(ColumnVector[] arguments, Rows rows, int[] groups, EvaluationContext context) {
        ensureGroups(1);
        ColumnVector values = arguments[0];
        for (int i = 0; i < rows.count(); i++) {
            int row = rows.row(i);
            if (!values.isNull(row)) {
                offer(groups == null ? 0 : groups[row], values, row);
            }
        }
    }

    private void offer(int group, ColumnVector values, int row) {
        boolean better = best.isNull(group) || order.compare(values, row, best, group) * wanted > 0;
        if (!better) {
            return;
        }
        if (best instanceof BytesVector texts) {
            // A text of its own: the arena would keep all the losers.
            byte[] copy = ((BytesVector) values).getBytes(row);
            textBytes += copy.length - (best.isNull(group) ? 0 : texts.length(group));
            texts.setReference(group, copy, 0, copy.length);
        } else {
            best.copy(group, values, row);
        }
    }

    @Override
    public void results(int firstGroup, int count, ColumnVector result) {
        ensureGroups(firstGroup + count);
        for (int i = 0; i < count; i++) {
            result.copy(i, best, firstGroup + i);
        }
    }

    @Override
    public long memory() {
        return best.memory() + textBytes;
    }
}

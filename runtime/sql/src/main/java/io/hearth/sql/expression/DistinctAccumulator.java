package io.hearth.sql.expression;

import io.hearth.sql.type.SqlType;
import io.hearth.sql.vector.ColumnVector;
import io.hearth.sql.vector.Rows;
import java.util.Arrays;
import java.util.List;

/**
 * Hands each combination of values of a group to another accumulator once; combinations with NULL
 * not at all. One execution's.
 */
final class DistinctAccumulator implements Accumulator {
    private final Accumulator inner;
    private final TupleSet seen;
    private int[] positions = new int[1];
    private final Rows fresh = new Rows(0);

    DistinctAccumulator(List<SqlType> types, Accumulator inner) {
        this.inner = inner;
        this.seen = new TupleSet(types);
    }

    @Override
    public void ensureGroups(int groups) {
        inner.ensureGroups(groups);
    }

    @Override
    public void add(ColumnVector[] arguments, Rows rows, int[] groups, EvaluationContext context) {
        if (positions.length < rows.count()) {
            positions = Arrays.copyOf(positions, rows.count());
        }
        int count = 0;
        for (int i = 0; i < rows.count(); i++) {
            int row = rows.row(i);
            int group = groups == null ? 0 : groups[row];
            if (CountAccumulator.noneNull(arguments, row) && seen.add(group, arguments, row)) {
                positions[count++] = row;
            }
        }
        fresh.set(positions, count);
        inner.add(arguments, fresh, groups, context);
    }

    @Override
    public void results(int firstGroup, int count, ColumnVector result) {
        inner.results(firstGroup, count, result);
    }

    @Override
    public long memory() {
        return inner.memory() + seen.memory();
    }
}

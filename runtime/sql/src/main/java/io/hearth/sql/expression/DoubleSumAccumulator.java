package io.hearth.sql.expression;

import static io.hearth.api.error.ErrorCode.ER_DATA_OUT_OF_RANGE;

import io.hearth.sql.vector.ColumnVector;
import io.hearth.sql.vector.DoubleVector;
import io.hearth.sql.vector.Rows;
import java.util.Arrays;

/** Sums or averages of floating-point numbers. One execution's. */
final class DoubleSumAccumulator implements Accumulator {
    private final boolean average;
    private double[] sums = new double[1];
    private long[] counts = new long[1];

    DoubleSumAccumulator(boolean average) {
        this.average = average;
    }

    @Override
    public void ensureGroups(int groups) {
        if (groups > sums.length) {
            int capacity = Math.max(groups, sums.length * 2);
            sums = Arrays.copyOf(sums, capacity);
            counts = Arrays.copyOf(counts, capacity);
        }
    }

    @Override
    public void add(ColumnVector[] arguments, Rows rows, int[] groups, EvaluationContext context) {
        DoubleVector values = (DoubleVector) arguments[0];
        for (int i = 0; i < rows.count(); i++) {
            int row = rows.row(i);
            if (!values.isNull(row)) {
                int group = groups == null ? 0 : groups[row];
                sums[group] += values.getDouble(row);
                counts[group]++;
            }
        }
    }

    @Override
    public void results(int firstGroup, int count, ColumnVector result) {
        DoubleVector doubles = (DoubleVector) result;
        for (int i = 0; i < count; i++) {
            int group = firstGroup + i;
            if (counts[group] == 0) {
                doubles.setNull(i);
            } else {
                doubles.setDouble(i, value(group));
            }
        }
    }

    private double value(int group) {
        if (!Double.isFinite(sums[group])) {
            throw ER_DATA_OUT_OF_RANGE.toException("DOUBLE", average ? "avg" : "sum");
        }
        return average ? sums[group] / counts[group] : sums[group];
    }

    @Override
    public long memory() {
        return sums.length * 16L;
    }
}

package io.hearth.sql.expression;

import io.hearth.sql.type.Decimals;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.vector.ColumnVector;
import io.hearth.sql.vector.DecimalVector;
import io.hearth.sql.vector.LongVector;
import io.hearth.sql.vector.Rows;
import java.math.BigDecimal;
import java.util.Arrays;

/**
 * Exact sums or averages of whole and decimal numbers. Whole numbers are added in a long as long as
 * they fit. One execution's.
 */
final class DecimalSumAccumulator implements Accumulator {
    private static final int INCREMENT = 4;

    private final boolean unsigned;
    private final int scale;
    private final boolean average;
    private long[] small = new long[1];
    private BigDecimal[] sums = new BigDecimal[1];
    private long[] counts = new long[1];

    DecimalSumAccumulator(SqlType type, SqlType result, boolean average) {
        this.unsigned = type.unsigned();
        this.scale = result.decimals();
        this.average = average;
    }

    @Override
    public void ensureGroups(int groups) {
        if (groups > counts.length) {
            int capacity = Math.max(groups, counts.length * 2);
            small = Arrays.copyOf(small, capacity);
            sums = Arrays.copyOf(sums, capacity);
            counts = Arrays.copyOf(counts, capacity);
        }
    }

    @Override
    public void add(ColumnVector[] arguments, Rows rows, int[] groups, EvaluationContext context) {
        ColumnVector values = arguments[0];
        for (int i = 0; i < rows.count(); i++) {
            int row = rows.row(i);
            if (!values.isNull(row)) {
                int group = groups == null ? 0 : groups[row];
                addOne(group, values, row);
                counts[group]++;
            }
        }
    }

    private void addOne(int group, ColumnVector values, int row) {
        if (values instanceof DecimalVector decimals) {
            addLarge(group, decimals.getDecimal(row));
            return;
        }
        long value = ((LongVector) values).getLong(row);
        long sum = small[group] + value;
        boolean overflow = ((small[group] ^ sum) & (value ^ sum)) < 0;
        if (overflow || unsigned && value < 0) {
            addLarge(group, Decimals.ofLong(value, unsigned));
        } else {
            small[group] = sum;
        }
    }

    private void addLarge(int group, BigDecimal value) {
        sums[group] = sums[group] == null ? value : sums[group].add(value);
    }

    @Override
    public void results(int firstGroup, int count, ColumnVector result) {
        DecimalVector decimals = (DecimalVector) result;
        for (int i = 0; i < count; i++) {
            int group = firstGroup + i;
            if (counts[group] == 0) {
                decimals.setNull(i);
            } else {
                decimals.setDecimal(i, Rescale.scaled(result(group), scale));
            }
        }
    }

    private BigDecimal result(int group) {
        BigDecimal sum = BigDecimal.valueOf(small[group]);
        if (sums[group] != null) {
            sum = sum.add(sums[group]);
        }
        return average ? Decimals.divide(sum, BigDecimal.valueOf(counts[group]), INCREMENT) : sum;
    }

    @Override
    public long memory() {
        return counts.length * 64L;
    }
}

package io.hearth.sql.expression;

import static io.hearth.api.error.ErrorCode.ER_WRONG_PARAMCOUNT_TO_NATIVE_FCT;

import io.hearth.sql.type.SqlType;
import io.hearth.sql.vector.ColumnVector;
import io.hearth.sql.vector.DoubleVector;
import io.hearth.sql.vector.Rows;
import java.util.Arrays;
import java.util.List;

/**
 * The variances and standard deviations. Immutable; any thread.
 *
 * @param name in upper case
 * @param root whether the standard deviation is wanted
 * @param sample of a sample; else of the population
 */
record Spread(String name, boolean root, boolean sample) implements AggregateFunction {
    static List<AggregateFunction> all() {
        return List.of(
                new Spread("STD", true, false),
                new Spread("STDDEV", true, false),
                new Spread("STDDEV_POP", true, false),
                new Spread("STDDEV_SAMP", true, true),
                new Spread("VARIANCE", false, false),
                new Spread("VAR_POP", false, false),
                new Spread("VAR_SAMP", false, true));
    }

    @Override
    public void checkArguments(int count) {
        if (count != 1) {
            throw ER_WRONG_PARAMCOUNT_TO_NATIVE_FCT.toException(name);
        }
    }

    @Override
    public SqlType resultType(List<SqlType> arguments) {
        return SqlType.real().withNullable(true);
    }

    @Override
    public List<SqlType> accumulatorTypes(List<SqlType> arguments) {
        return List.of(SqlType.real());
    }

    @Override
    public Accumulator accumulator(List<SqlType> arguments, boolean distinct) {
        Accumulator plain = new Moments(root, sample);
        return distinct ? new DistinctAccumulator(List.of(SqlType.real()), plain) : plain;
    }

    /** Mean and sum of squared differences from it, by Welford's recurrence. One execution's. */
    private static final class Moments implements Accumulator {
        private final boolean root;
        private final boolean sample;
        private long[] counts = new long[1];
        private double[] means = new double[1];
        private double[] squares = new double[1];

        Moments(boolean root, boolean sample) {
            this.root = root;
            this.sample = sample;
        }

        @Override
        public void ensureGroups(int groups) {
            if (groups > counts.length) {
                int capacity = Math.max(groups, counts.length * 2);
                counts = Arrays.copyOf(counts, capacity);
                means = Arrays.copyOf(means, capacity);
                squares = Arrays.copyOf(squares, capacity);
            }
        }

        @Override
        public void add(
                ColumnVector[] arguments, Rows rows, int[] groups, EvaluationContext context) {
            DoubleVector values = (DoubleVector) arguments[0];
            for (int i = 0; i < rows.count(); i++) {
                int row = rows.row(i);
                if (!values.isNull(row)) {
                    add(groups == null ? 0 : groups[row], values.getDouble(row));
                }
            }
        }

        private void add(int group, double value) {
            counts[group]++;
            double difference = value - means[group];
            means[group] += difference / counts[group];
            squares[group] += difference * (value - means[group]);
        }

        @Override
        public void results(int firstGroup, int count, ColumnVector result) {
            ensureGroups(firstGroup + count);
            for (int i = 0; i < count; i++) {
                int group = firstGroup + i;
                long divisor = counts[group] - (sample ? 1 : 0);
                if (divisor <= 0) {
                    result.setNull(i);
                } else {
                    double variance = squares[group] / divisor;
                    ((DoubleVector) result).setDouble(i, root ? Math.sqrt(variance) : variance);
                }
            }
        }

        @Override
        public long memory() {
            return counts.length * 24L;
        }
    }
}

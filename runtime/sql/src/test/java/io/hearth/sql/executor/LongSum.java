package io.hearth.sql.executor;

import io.hearth.sql.expression.Accumulator;
import io.hearth.sql.expression.AggregateFunction;
import io.hearth.sql.expression.EvaluationContext;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.vector.ColumnVector;
import io.hearth.sql.vector.LongVector;
import io.hearth.sql.vector.Rows;
import java.util.Arrays;
import java.util.List;

/** The sum of whole numbers; 0 of nothing. */
final class LongSum implements AggregateFunction {
    @Override
    public String name() {
        return "LONG_SUM";
    }

    @Override
    public void checkArguments(int count) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SqlType resultType(List<SqlType> arguments) {
        return SqlType.bigint();
    }

    @Override
    public List<SqlType> accumulatorTypes(List<SqlType> arguments) {
        return arguments;
    }

    @Override
    public Accumulator accumulator(List<SqlType> arguments, boolean distinct) {
        return new Sums();
    }

    private static final class Sums implements Accumulator {
        private long[] sums = {};

        @Override
        public void ensureGroups(int groups) {
            if (sums.length < groups) {
                sums = Arrays.copyOf(sums, groups * 2);
            }
        }

        @Override
        public void add(
                ColumnVector[] arguments, Rows rows, int[] groups, EvaluationContext context) {
            for (int i = 0; i < rows.count(); i++) {
                int row = rows.row(i);
                sums[groups == null ? 0 : groups[row]] += ((LongVector) arguments[0]).getLong(row);
            }
        }

        @Override
        public void results(int firstGroup, int count, ColumnVector result) {
            for (int i = 0; i < count; i++) {
                ((LongVector) result).setLong(i, sums[firstGroup + i]);
            }
        }

        @Override
        public long memory() {
            return 8L * sums.length;
        }
    }
}

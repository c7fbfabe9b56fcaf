package io.hearth.sql.expression;

import static io.hearth.api.error.ErrorCode.ER_WRONG_PARAMCOUNT_TO_NATIVE_FCT;

import io.hearth.sql.type.SqlType;
import io.hearth.sql.vector.ColumnVector;
import io.hearth.sql.vector.LongVector;
import io.hearth.sql.vector.Rows;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongBinaryOperator;

/** BIT_AND, BIT_OR and BIT_XOR of whole numbers. Immutable; any thread. */
enum BitAggregate implements AggregateFunction {
    BIT_AND(-1, (one, other) -> one & other),
    BIT_OR(0, (one, other) -> one | other),
    BIT_XOR(0, (one, other) -> one ^ other);

    private final long ofNothing;
    private final LongBinaryOperator operator;

    BitAggregate(long ofNothing, LongBinaryOperator operator) {
        this.ofNothing = ofNothing;
        this.operator = operator;
    }

    @Override
    public void checkArguments(int count) {
        if (count != 1) {
            throw ER_WRONG_PARAMCOUNT_TO_NATIVE_FCT.toException(name());
        }
    }

    @Override
    public SqlType resultType(List<SqlType> arguments) {
        return SqlType.unsignedBigint().withNullable(false);
    }

    @Override
    public List<SqlType> accumulatorTypes(List<SqlType> arguments) {
        return List.of(Argument.LONG.wanted(arguments.get(0)));
    }

    @Override
    public Accumulator accumulator(List<SqlType> arguments, boolean distinct) {
        return new Bits();
    }

    /** One number per group; equal numbers may come twice, also for XOR. One execution's. */
    private final class Bits implements Accumulator {
        private long[] bits = {ofNothing};

        @Override
        public void ensureGroups(int groups) {
            int known = bits.length;
            if (groups > known) {
                bits = Arrays.copyOf(bits, Math.max(groups, known * 2));
                Arrays.fill(bits, known, bits.length, ofNothing);
            }
        }

        @Override
        public void add(
                ColumnVector[] arguments, Rows rows, int[] groups, EvaluationContext context) {
            LongVector values = (LongVector) arguments[0];
            for (int i = 0; i < rows.count(); i++) {
                int row = rows.row(i);
                if (!values.isNull(row)) {
                    int group = groups == null ? 0 : groups[row];
                    bits[group] = operator.applyAsLong(bits[group], values.getLong(row));
                }
            }
        }

        @Override
        public void results(int firstGroup, int count, ColumnVector result) {
            ensureGroups(firstGroup + count);
            for (int i = 0; i < count; i++) {
                ((LongVector) result).setLong(i, bits[firstGroup + i]);
            }
        }

        @Override
        public long memory() {
            return bits.length * 8L;
        }
    }
}

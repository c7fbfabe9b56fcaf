package io.hearth.sql.expression;

import static io.hearth.api.error.ErrorCode.ER_WRONG_PARAMCOUNT_TO_NATIVE_FCT;

import io.hearth.sql.expression.BoundExpression.Call;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.vector.Batch;
import io.hearth.sql.vector.ColumnVector;
import io.hearth.sql.vector.LongVector;
import io.hearth.sql.vector.Rows;
import java.util.List;

/** XOR. The second operand is not evaluated where the first is NULL. Immutable; any thread. */
final class ExclusiveOr implements LazyFunction {
    @Override
    public String name() {
        return "XOR";
    }

    @Override
    public void checkArguments(int count) {
        if (count != 2) {
            throw ER_WRONG_PARAMCOUNT_TO_NATIVE_FCT.toException(name());
        }
    }

    @Override
    public SqlType resultType(List<BoundExpression> arguments) {
        return SqlType.bool()
                .withNullable(arguments.stream().anyMatch(one -> one.type().nullable()));
    }

    @Override
    public Stability stability() {
        return Stability.IMMUTABLE;
    }

    @Override
    public VectorExpression compile(Call call) {
        return new Evaluation(
                Truth.compile(call.arguments().get(0)),
                Truth.compile(call.arguments().get(1)),
                call.type());
    }

    /** One execution's. */
    private static final class Evaluation implements VectorExpression {
        private final VectorExpression left;
        private final VectorExpression right;
        private final SqlType type;
        private final Rows open = new Rows(0);
        private int[] positions = new int[1];
        private ColumnVector result;

        Evaluation(VectorExpression left, VectorExpression right, SqlType type) {
            this.left = left;
            this.right = right;
            this.type = type;
        }

        @Override
        public ColumnVector evaluate(Batch batch, Rows rows, EvaluationContext context) {
            result = ResultVector.prepare(result, type, rows);
            LongVector truths = (LongVector) result;
            takeLeft(left.evaluate(batch, rows, context), rows, truths);
            if (open.count() > 0) {
                combineRight(right.evaluate(batch, open, context), truths);
            }
            return truths;
        }

        private void takeLeft(ColumnVector operand, Rows rows, LongVector truths) {
            if (positions.length < rows.count()) {
                positions = new int[Math.max(rows.count(), positions.length * 2)];
            }
            int left = 0;
            for (int i = 0; i < rows.count(); i++) {
                int row = rows.row(i);
                long truth = Truth.of(operand, row);
                if (truth < 0) {
                    truths.setNull(row);
                } else {
                    truths.setLong(row, truth);
                    positions[left++] = row;
                }
            }
            open.set(positions, left);
        }

        private void combineRight(ColumnVector operand, LongVector truths) {
            for (int i = 0; i < open.count(); i++) {
                int row = open.row(i);
                long truth = Truth.of(operand, row);
                if (truth < 0) {
                    truths.setNull(row);
                } else {
                    truths.setLong(row, truths.getLong(row) ^ truth);
                }
            }
        }
    }
}

package io.hearth.sql.expression;

import static io.hearth.api.error.ErrorCode.ER_WRONG_PARAMCOUNT_TO_NATIVE_FCT;

import io.hearth.sql.expression.BoundExpression.Call;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.vector.Batch;
import io.hearth.sql.vector.ColumnVector;
import io.hearth.sql.vector.LongVector;
import io.hearth.sql.vector.Rows;
import java.util.List;

/**
 * AND and OR of any number of operands with three values. A later operand is evaluated only for the
 * rows that are not decided yet. Immutable; any thread.
 */
final class Logic implements LazyFunction {
    private final String name;
    private final long deciding;

    private Logic(String name, long deciding) {
        this.name = name;
        this.deciding = deciding;
    }

    static Logic and() {
        return new Logic("AND", 0);
    }

    static Logic or() {
        return new Logic("OR", 1);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void checkArguments(int count) {
        if (count < 2) {
            throw ER_WRONG_PARAMCOUNT_TO_NATIVE_FCT.toException(name);
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
        VectorExpression[] operands =
                call.arguments().stream().map(Truth::compile).toArray(VectorExpression[]::new);
        return new Evaluation(operands, deciding, call.type());
    }

    /** One execution's. */
    private static final class Evaluation implements VectorExpression {
        private final VectorExpression[] operands;
        private final long deciding;
        private final SqlType type;
        private final Rows open = new Rows(0);
        private int[] positions = new int[1];
        private ColumnVector result;

        Evaluation(VectorExpression[] operands, long deciding, SqlType type) {
            this.operands = operands;
            this.deciding = deciding;
            this.type = type;
        }

        @Override
        public ColumnVector evaluate(Batch batch, Rows rows, EvaluationContext context) {
            result = ResultVector.prepare(result, type, rows);
            LongVector truths = (LongVector) result;
            for (int i = 0; i < rows.count(); i++) {
                truths.setLong(rows.row(i), 1 - deciding);
            }
            open.set(rows.positions(), rows.count());
            for (VectorExpression operand : operands) {
                if (open.count() == 0) {
                    break;
                }
                combine(operand.evaluate(batch, open, context), truths);
            }
            return truths;
        }

        private void combine(ColumnVector operand, LongVector truths) {
            if (positions.length < open.count()) {
                positions = new int[Math.max(open.count(), positions.length * 2)];
            }
            int left = 0;
            for (int i = 0; i < open.count(); i++) {
                int row = open.row(i);
                long truth = Truth.of(operand, row);
                if (truth == deciding) {
                    truths.setLong(row, deciding);
                    continue;
                }
                if (truth < 0) {
                    truths.setNull(row);
                }
                positions[left++] = row;
            }
            open.set(positions, left);
        }
    }
}

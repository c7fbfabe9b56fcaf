package io.hearth.sql.expression;

import static io.hearth.api.error.ErrorCode.ER_WRONG_ARGUMENTS;
import static io.hearth.api.error.ErrorCode.ER_WRONG_PARAMCOUNT_TO_NATIVE_FCT;

import io.hearth.sql.expression.BoundExpression.Call;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.vector.Batch;
import io.hearth.sql.vector.ColumnVector;
import io.hearth.sql.vector.LongVector;
import io.hearth.sql.vector.Rows;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** SLEEP and BENCHMARK, which take time on purpose and let KILL in. */
final class WaitFunctions {
    private static final long CHECK_NANOS = 20_000_000;

    private WaitFunctions() {}

    static List<SqlFunction> all() {
        return List.of(
                Function.named("SLEEP")
                        .takes(Argument.DOUBLE)
                        .gives(SqlType.bigint(21, false))
                        .notNull()
                        .perCall()
                        .withNulls(Body.longs(WaitFunctions::sleep)),
                new Benchmark());
    }

    private static long sleep(RowArguments in) {
        if (in.isNull(0) || in.getDouble(0) < 0) {
            throw ER_WRONG_ARGUMENTS.toException("sleep.");
        }
        double nanos = Math.min(in.getDouble(0) * 1e9, Long.MAX_VALUE / 2.0);
        long end = System.nanoTime() + (long) nanos;
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            in.context().checkpoint();
            LockSupport.parkNanos(Math.min(left, CHECK_NANOS));
        }
        in.context().checkpoint();
        return 0;
    }

    /** BENCHMARK(count, expression): computes the expression so often. */
    private static final class Benchmark implements LazyFunction {
        @Override
        public String name() {
            return "BENCHMARK";
        }

        @Override
        public void checkArguments(int count) {
            if (count != 2) {
                throw ER_WRONG_PARAMCOUNT_TO_NATIVE_FCT.toException(name());
            }
        }

        @Override
        public SqlType resultType(List<BoundExpression> arguments) {
            return SqlType.bigint(1, false).withNullable(arguments.get(0).type().nullable());
        }

        @Override
        public Stability stability() {
            return Stability.VOLATILE;
        }

        @Override
        public VectorExpression compile(Call call) {
            VectorExpression count =
                    ExpressionCompiler.compileAs(call.arguments().get(0), SqlType.bigint());
            VectorExpression work = ExpressionCompiler.unfolded(call.arguments().get(1));
            return (batch, rows, context) -> run(call.type(), count, work, batch, rows, context);
        }

        private static ColumnVector run(
                SqlType type,
                VectorExpression count,
                VectorExpression work,
                Batch batch,
                Rows rows,
                EvaluationContext context) {
            LongVector result = (LongVector) ColumnVector.of(type, Math.max(1, rows.end()));
            ColumnVector counts = count.evaluate(batch, rows, context);
            for (int i = 0; i < rows.count(); i++) {
                int row = rows.row(i);
                if (counts.isNull(row) || ((LongVector) counts).getLong(row) < 0) {
                    result.setNull(row);
                    continue;
                }
                Rows one = new Rows(new int[] {row}, 1);
                for (long left = ((LongVector) counts).getLong(row); left > 0; left--) {
                    if ((left & 0x3FF) == 0) {
                        context.checkpoint();
                    }
                    work.evaluate(batch, one, context);
                }
                result.setLong(row, 0);
            }
            return result;
        }
    }
}

package io.hearth.sql.expression;

import io.hearth.sql.type.SqlType;
import io.hearth.sql.vector.ColumnVector;
import io.hearth.sql.vector.LongVector;

/** Values as conditions: what is not 0 is true; texts and decimals count as numbers. */
final class Truth {
    private static final long NULL = -1;

    private Truth() {}

    /** The expression as a vector of longs, of which 0 is false. */
    static VectorExpression compile(BoundExpression condition) {
        return switch (condition.type().family()) {
            case INTEGER, TEMPORAL -> ExpressionCompiler.inner(condition);
            default -> nonZero(condition);
        };
    }

    private static VectorExpression nonZero(BoundExpression condition) {
        VectorExpression number = ExpressionCompiler.compileAs(condition, SqlType.real());
        VectorExpression truth =
                new CallExpression(
                        NonZero::evaluate, new VectorExpression[] {number}, SqlType.bool());
        return ExpressionCompiler.isConstant(condition) ? new OnceExpression(truth) : truth;
    }

    static boolean isTrue(ColumnVector truth, int row) {
        return !truth.isNull(row) && ((LongVector) truth).getLong(row) != 0;
    }

    /** 1, 0, or -1 for NULL. */
    static long of(ColumnVector truth, int row) {
        if (truth.isNull(row)) {
            return NULL;
        }
        return ((LongVector) truth).getLong(row) != 0 ? 1 : 0;
    }
}

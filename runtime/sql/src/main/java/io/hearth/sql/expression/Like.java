package io.hearth.sql.expression;

import static io.hearth.api.error.ErrorCode.ER_WRONG_ARGUMENTS;
import static io.hearth.api.error.ErrorCode.ER_WRONG_PARAMCOUNT_TO_NATIVE_FCT;

import io.hearth.sql.expression.BoundExpression.Call;
import io.hearth.sql.type.Collation;
import io.hearth.sql.type.LikePattern;
import io.hearth.sql.type.SqlMode;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.type.Utf8;
import io.hearth.sql.vector.BytesVector;
import io.hearth.sql.vector.ColumnVector;
import io.hearth.sql.vector.LongVector;
import io.hearth.sql.vector.Rows;
import java.util.List;

/** LIKE: text, pattern and, if written, the escape character. Immutable; any thread. */
final class Like implements EagerFunction {
    @Override
    public String name() {
        return "LIKE";
    }

    @Override
    public void checkArguments(int count) {
        if (count < 2 || count > 3) {
            throw ER_WRONG_PARAMCOUNT_TO_NATIVE_FCT.toException(name());
        }
    }

    @Override
    public SqlType resultType(List<BoundExpression> arguments) {
        collation(arguments);
        return SqlType.bool()
                .withNullable(arguments.stream().anyMatch(one -> one.type().nullable()));
    }

    private Collation collation(List<BoundExpression> arguments) {
        return Collations.forComparison("like", arguments.subList(0, 2)).collation();
    }

    @Override
    public Stability stability() {
        return Stability.IMMUTABLE;
    }

    @Override
    public List<SqlType> kernelTypes(Call call) {
        return call.arguments().stream().map(one -> Argument.textOf(one.type())).toList();
    }

    @Override
    public Kernel kernel(Call call) {
        return new Evaluation(collation(call.arguments()));
    }

    /** One execution's. */
    private static final class Evaluation implements Kernel {
        private final Collation collation;
        private LikePattern constant;

        Evaluation(Collation collation) {
            this.collation = collation;
        }

        @Override
        public void evaluate(
                ColumnVector[] arguments,
                Rows rows,
                ColumnVector result,
                EvaluationContext context) {
            BytesVector texts = (BytesVector) arguments[0];
            LongVector truths = (LongVector) result;
            for (int i = 0; i < rows.count(); i++) {
                int row = rows.row(i);
                if (texts.isNull(row) || arguments[1].isNull(row)) {
                    truths.setNull(row);
                    continue;
                }
                boolean matches =
                        pattern(arguments, row, context)
                                .matches(texts.buffer(row), texts.offset(row), texts.length(row));
                truths.setLong(row, matches ? 1 : 0);
            }
        }

        private LikePattern pattern(ColumnVector[] arguments, int row, EvaluationContext context) {
            boolean always =
                    arguments[1].isConstant()
                            && (arguments.length < 3 || arguments[2].isConstant());
            if (constant != null && always) {
                return constant;
            }
            BytesVector patterns = (BytesVector) arguments[1];
            constant =
                    LikePattern.of(
                            collation,
                            patterns.buffer(row),
                            patterns.offset(row),
                            patterns.length(row),
                            escape(arguments, row, context));
            return constant;
        }

        private static int escape(ColumnVector[] arguments, int row, EvaluationContext context) {
            boolean noEscapes = context.session().sqlModes().contains(SqlMode.NO_BACKSLASH_ESCAPES);
            if (arguments.length < 3 || arguments[2].isNull(row)) {
                return noEscapes && arguments.length < 3 ? -1 : '\\';
            }
            byte[] escape = ((BytesVector) arguments[2]).getBytes(row);
            if (escape.length == 0) {
                return -1;
            }
            if (Utf8.count(escape, 0, escape.length) > 1) {
                throw ER_WRONG_ARGUMENTS.toException("ESCAPE");
            }
            return Utf8.codePointAt(escape, 0, escape.length);
        }
    }
}

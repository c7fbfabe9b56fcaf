package io.hearth.sql.expression;

import static io.hearth.api.error.ErrorCode.ER_WRONG_PARAMCOUNT_TO_NATIVE_FCT;

import io.hearth.sql.expression.BoundExpression.Call;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.type.VectorKind;
import io.hearth.sql.vector.ColumnVector;
import io.hearth.sql.vector.LongVector;
import io.hearth.sql.vector.Rows;
import java.util.Arrays;
import java.util.List;

/** The seven comparisons. Immutable; any thread. */
final class Comparison implements EagerFunction {
    /** Which one. */
    enum Sign {
        EQUAL("="),
        NOT_EQUAL("<>"),
        LESS("<"),
        LESS_OR_EQUAL("<="),
        GREATER(">"),
        GREATER_OR_EQUAL(">="),
        NULL_SAFE_EQUAL("<=>");

        private final String text;

        Sign(String text) {
            this.text = text;
        }

        static Sign of(String text) {
            return Arrays.stream(values())
                    .filter(sign -> sign.text.equals(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(text));
        }

        String text() {
            return text;
        }

        boolean holds(int order) {
            return switch (this) {
                case EQUAL, NULL_SAFE_EQUAL -> order == 0;
                case NOT_EQUAL -> order != 0;
                case LESS -> order < 0;
                case LESS_OR_EQUAL -> order <= 0;
                case GREATER -> order > 0;
                case GREATER_OR_EQUAL -> order >= 0;
            };
        }
    }

    private final Sign sign;

    Comparison(Sign sign) {
        this.sign = sign;
    }

    static List<SqlFunction> all() {
        return Arrays.stream(Sign.values()).<SqlFunction>map(Comparison::new).toList();
    }

    @Override
    public String name() {
        return sign.text;
    }

    @Override
    public void checkArguments(int count) {
        if (count != 2) {
            throw ER_WRONG_PARAMCOUNT_TO_NATIVE_FCT.toException(sign.text);
        }
    }

    @Override
    public SqlType resultType(List<BoundExpression> arguments) {
        BoundExpression left = arguments.get(0);
        BoundExpression right = arguments.get(1);
        SqlType compared = ComparisonType.of(sign.text, left, right);
        boolean nullable =
                sign != Sign.NULL_SAFE_EQUAL
                        && (left.type().nullable()
                                || right.type().nullable()
                                || compared.family() == SqlType.Family.TEMPORAL);
        return SqlType.bool().withNullable(nullable);
    }

    @Override
    public Stability stability() {
        return Stability.IMMUTABLE;
    }

    @Override
    public List<SqlType> kernelTypes(Call call) {
        SqlType compared = compared(call);
        return List.of(compared, compared);
    }

    private SqlType compared(Call call) {
        return ComparisonType.of(sign.text, call.arguments().get(0), call.arguments().get(1));
    }

    @Override
    public boolean wantsRealTimes() {
        return true;
    }

    @Override
    public Kernel kernel(Call call) {
        SqlType compared = compared(call);
        if (sign == Sign.NULL_SAFE_EQUAL) {
            return nullSafe(ValueOrder.of(compared));
        }
        if (compared.vectorKind() == VectorKind.LONG && !compared.unsigned()) {
            return this::compareLongs;
        }
        ValueOrder order = ValueOrder.of(compared);
        return (arguments, rows, result, context) -> compare(order, arguments, rows, result);
    }

    private void compare(
            ValueOrder order, ColumnVector[] arguments, Rows rows, ColumnVector result) {
        ColumnVector left = arguments[0];
        ColumnVector right = arguments[1];
        LongVector truths = (LongVector) result;
        for (int i = 0; i < rows.count(); i++) {
            int row = rows.row(i);
            if (left.isNull(row) || right.isNull(row)) {
                truths.setNull(row);
            } else {
                truths.setLong(row, sign.holds(order.compare(left, row, right, row)) ? 1 : 0);
            }
        }
    }

    private void compareLongs(
            ColumnVector[] arguments, Rows rows, ColumnVector result, EvaluationContext context) {
        LongVector left = (LongVector) arguments[0];
        LongVector right = (LongVector) arguments[1];
        LongVector truths = (LongVector) result;
        boolean onLess = sign.holds(-1);
        boolean onEqual = sign.holds(0);
        boolean onGreater = sign.holds(1);
        for (int i = 0; i < rows.count(); i++) {
            int row = rows.row(i);
            if (left.isNull(row) || right.isNull(row)) {
                truths.setNull(row);
            } else {
                long one = left.getLong(row);
                long other = right.getLong(row);
                boolean holds = one < other ? onLess : one == other ? onEqual : onGreater;
                truths.setLong(row, holds ? 1 : 0);
            }
        }
    }

    private static Kernel nullSafe(ValueOrder order) {
        return (arguments, rows, result, context) -> {
            ColumnVector left = arguments[0];
            ColumnVector right = arguments[1];
            LongVector truths = (LongVector) result;
            for (int i = 0; i < rows.count(); i++) {
                int row = rows.row(i);
                boolean oneNull = left.isNull(row);
                boolean otherNull = right.isNull(row);
                boolean equal =
                        oneNull || otherNull
                                ? oneNull && otherNull
                                : order.compare(left, row, right, row) == 0;
                truths.setLong(row, equal ? 1 : 0);
            }
        };
    }
}

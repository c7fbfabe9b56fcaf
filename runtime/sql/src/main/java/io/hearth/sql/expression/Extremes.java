package io.hearth.sql.expression;

import static io.hearth.api.error.ErrorCode.ER_WRONG_PARAMCOUNT_TO_NATIVE_FCT;

import io.hearth.sql.expression.BoundExpression.Call;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.vector.ColumnVector;
import java.util.List;

/**
 * GREATEST and LEAST.
 *
 * @param name its name
 * @param wanted 1 for the greatest, -1 for the least
 */
record Extremes(String name, int wanted) implements EagerFunction {
    static List<SqlFunction> all() {
        return List.of(new Extremes("GREATEST", 1), new Extremes("LEAST", -1));
    }

    @Override
    public void checkArguments(int count) {
        if (count < 2) {
            throw ER_WRONG_PARAMCOUNT_TO_NATIVE_FCT.toException(name);
        }
    }

    @Override
    public SqlType resultType(List<BoundExpression> arguments) {
        boolean texts = arguments.stream().anyMatch(TextTypes::isText);
        if (texts) {
            Collations.forComparison(name.toLowerCase(java.util.Locale.ROOT), arguments);
        }
        return TypeUnion.of(name.toLowerCase(java.util.Locale.ROOT), arguments);
    }

    @Override
    public Stability stability() {
        return Stability.IMMUTABLE;
    }

    @Override
    public List<SqlType> kernelTypes(Call call) {
        return call.arguments().stream().map(one -> call.type()).toList();
    }

    @Override
    public Kernel kernel(Call call) {
        ValueOrder order = ValueOrder.of(call.type());
        return ((Body) (in, out) -> out.copy(in.row(), best(order, in), in.row())).strict();
    }

    private ColumnVector best(ValueOrder order, RowArguments in) {
        ColumnVector best = in.vector(0);
        for (int i = 1; i < in.count(); i++) {
            if (order.compare(in.vector(i), in.row(), best, in.row()) * wanted > 0) {
                best = in.vector(i);
            }
        }
        return best;
    }
}

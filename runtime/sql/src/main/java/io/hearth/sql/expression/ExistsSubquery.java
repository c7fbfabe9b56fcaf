package io.hearth.sql.expression;

import io.hearth.sql.expression.BoundExpression.Call;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.vector.LongVector;
import java.util.List;

/** EXISTS: whether a query gives a row. Immutable; any thread. */
public final class ExistsSubquery extends SubqueryFunction {
    /**
     * EXISTS.
     *
     * @param subquery the query
     */
    public ExistsSubquery(Subquery subquery) {
        super(subquery, 0);
    }

    @Override
    public String name() {
        return "EXISTS";
    }

    @Override
    public SqlType resultType(List<BoundExpression> arguments) {
        return SqlType.bool().withNullable(false);
    }

    @Override
    public Kernel kernel(Call call) {
        Answers<Boolean> answers =
                new Answers<>(this, rows -> new Answers.Answer<>(rows.next().selected() > 0, 0));
        return (arguments, rows, result, context) -> {
            for (int i = 0; i < rows.count(); i++) {
                int row = rows.row(i);
                ((LongVector) result).setLong(row, answers.of(arguments, row, context) ? 1 : 0);
            }
        };
    }
}

package io.hearth.sql.expression;

import io.hearth.sql.expression.BoundExpression.Call;
import io.hearth.sql.expression.Comparison.Sign;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.vector.LongVector;
import java.util.List;

/**
 * IN (query), and comparisons with ANY or ALL of a query's rows. The rows are kept in memory, equal
 * ones once. Immutable; any thread.
 */
public final class QuantifiedSubquery extends SubqueryFunction {
    private final Sign sign;
    private final boolean all;

    /**
     * A comparison.
     *
     * @param subquery has as many columns as there are operands, of the types they are compared as;
     *     several only for {@code = ANY} and {@code <> ALL}
     * @param operator such as {@code >}
     * @param all ALL; else ANY
     */
    public QuantifiedSubquery(Subquery subquery, String operator, boolean all) {
        super(subquery, subquery.plan().types().size());
        this.sign = Sign.of(operator);
        this.all = all;
    }

    @Override
    public String name() {
        return sign.text() + (all ? " ALL" : " ANY");
    }

    @Override
    public SqlType resultType(List<BoundExpression> arguments) {
        boolean nullable =
                subquery().plan().types().stream().anyMatch(SqlType::nullable)
                        || arguments.stream()
                                .limit(operands())
                                .map(BoundExpression::type)
                                .anyMatch(
                                        type ->
                                                type.nullable()
                                                        || type.family() == SqlType.Family.TEXT);
        return SqlType.bool().withNullable(nullable);
    }

    @Override
    public Kernel kernel(Call call) {
        List<SqlType> types = subquery().plan().types();
        Answers<SubqueryValues> answers =
                new Answers<>(
                        this,
                        rows -> {
                            SubqueryValues values = new SubqueryValues(types, rows);
                            return new Answers.Answer<>(values, values.memory());
                        });
        return (arguments, rows, result, context) -> {
            LongVector truths = (LongVector) result;
            for (int i = 0; i < rows.count(); i++) {
                int row = rows.row(i);
                SubqueryValues values = answers.of(arguments, row, context);
                Boolean truth = values.compare(sign, all, arguments, row);
                if (truth == null) {
                    truths.setNull(row);
                } else {
                    truths.setLong(row, truth ? 1 : 0);
                }
            }
        };
    }
}

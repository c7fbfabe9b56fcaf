package io.hearth.sql.expression;

import io.hearth.sql.expression.BoundExpression.Call;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.vector.ColumnVector;
import io.hearth.sql.vector.LongVector;
import java.util.List;
import java.util.Optional;

/**
 * A row compared with the row of a query, as {@code =} or {@code <=>} do it. A query without a row
 * stands for one of NULLs. Immutable; any thread.
 */
public final class RowSubquery extends SubqueryFunction {
    private final boolean nullSafe;

    /**
     * A row compared with that of a query.
     *
     * @param subquery has as many columns as there are operands, of the types they are compared as
     * @param nullSafe whether NULL equals NULL
     */
    public RowSubquery(Subquery subquery, boolean nullSafe) {
        super(subquery, subquery.plan().types().size());
        this.nullSafe = nullSafe;
    }

    @Override
    public String name() {
        return nullSafe ? "<=>" : "=";
    }

    @Override
    public SqlType resultType(List<BoundExpression> arguments) {
        return SqlType.bool().withNullable(!nullSafe);
    }

    @Override
    public Kernel kernel(Call call) {
        List<SqlType> types = subquery().plan().types();
        Answers<Optional<ColumnVector[]>> answers =
                new Answers<>(
                        this,
                        rows ->
                                new Answers.Answer<>(
                                        ScalarSubquery.row(rows).map(row -> constants(types, row)),
                                        0));
        ValueOrder[] orders = types.stream().map(ValueOrder::of).toArray(ValueOrder[]::new);
        return (arguments, rows, result, context) -> {
            for (int i = 0; i < rows.count(); i++) {
                int row = rows.row(i);
                compare(
                        orders,
                        arguments,
                        row,
                        answers.of(arguments, row, context),
                        (LongVector) result);
            }
        };
    }

    private static ColumnVector[] constants(List<SqlType> types, Object[] values) {
        ColumnVector[] vectors = new ColumnVector[values.length];
        for (int i = 0; i < values.length; i++) {
            vectors[i] = ColumnVector.constant(types.get(i), values[i]);
        }
        return vectors;
    }

    private void compare(
            ValueOrder[] orders,
            ColumnVector[] operands,
            int row,
            Optional<ColumnVector[]> found,
            LongVector result) {
        boolean unknown = false;
        for (int i = 0; i < orders.length; i++) {
            boolean leftNull = operands[i].isNull(row);
            boolean rightNull = found.isEmpty() || found.get()[i].isNull(0);
            boolean differs =
                    leftNull || rightNull
                            ? nullSafe && leftNull != rightNull
                            : orders[i].compare(operands[i], row, found.get()[i], 0) != 0;
            if (differs) {
                result.setLong(row, 0);
                return;
            }
            unknown |= !nullSafe && (leftNull || rightNull);
        }
        if (unknown) {
            result.setNull(row);
        } else {
            result.setLong(row, 1);
        }
    }
}

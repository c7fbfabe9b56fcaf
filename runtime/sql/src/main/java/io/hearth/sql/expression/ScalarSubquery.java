package io.hearth.sql.expression;

import static io.hearth.api.error.ErrorCode.ER_SUBQUERY_NO_1_ROW;

import io.hearth.sql.expression.BoundExpression.Call;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.vector.Batch;
import io.hearth.sql.vector.ColumnVector;
import java.util.List;
import java.util.Optional;

/** A query in the place of a value: NULL if it gives no row. Immutable; any thread. */
public final class ScalarSubquery extends SubqueryFunction {
    /**
     * A query in the place of a value.
     *
     * @param subquery has one column
     */
    public ScalarSubquery(Subquery subquery) {
        super(subquery, 0);
    }

    @Override
    public String name() {
        return "SUBQUERY";
    }

    @Override
    public SqlType resultType(List<BoundExpression> arguments) {
        return subquery().plan().types().get(0).withNullable(true);
    }

    @Override
    public Kernel kernel(Call call) {
        Answers<Optional<Object[]>> answers =
                new Answers<>(this, rows -> new Answers.Answer<>(row(rows), 0));
        return (arguments, rows, result, context) -> {
            for (int i = 0; i < rows.count(); i++) {
                int row = rows.row(i);
                set(result, row, answers.of(arguments, row, context));
            }
        };
    }

    private static void set(ColumnVector result, int row, Optional<Object[]> values) {
        Object value = values.map(found -> found[0]).orElse(null);
        if (value == null) {
            result.setNull(row);
        } else {
            result.set(row, value);
        }
    }

    /** The values of the only row; empty if there is none. */
    static Optional<Object[]> row(SubqueryRows rows) {
        Optional<Object[]> found = Optional.empty();
        for (Batch batch = rows.next(); batch.selected() > 0; batch = rows.next()) {
            if (found.isPresent() || batch.selected() > 1) {
                throw ER_SUBQUERY_NO_1_ROW.toException();
            }
            Object[] values = new Object[batch.columnCount()];
            for (int i = 0; i < values.length; i++) {
                values[i] = batch.column(i).get(batch.rows().row(0));
            }
            found = Optional.of(values);
        }
        return found;
    }
}

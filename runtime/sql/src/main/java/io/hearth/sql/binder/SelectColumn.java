package io.hearth.sql.binder;

import io.hearth.sql.expression.BoundExpression;
import io.hearth.sql.plan.OutputColumn;
import io.hearth.sql.syntax.Expression;
import io.hearth.sql.syntax.Literal;
import io.hearth.sql.type.SqlType;
import java.util.List;
import java.util.Optional;

/**
 * One column of a select list, stars written out.
 *
 * @param name what the result calls it
 * @param alias whether the name was written behind AS
 * @param syntax as written; empty out of a star
 * @param value bound over the rows of FROM
 * @param column the column of a table that it is; empty if it is computed
 * @param title the literals that are part of the name
 */
record SelectColumn(
        String name,
        boolean alias,
        Optional<Expression> syntax,
        BoundExpression value,
        Optional<ScopeColumn> column,
        List<Literal> title) {

    OutputColumn output(SqlType type) {
        return column.map(one -> one.at(one.index(), type).output(name))
                .orElseGet(() -> OutputColumn.computed(name, type));
    }
}

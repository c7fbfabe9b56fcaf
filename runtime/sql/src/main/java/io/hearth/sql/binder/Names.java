package io.hearth.sql.binder;

import io.hearth.sql.expression.BoundExpression;
import io.hearth.sql.syntax.Reference.ColumnName;

/** What a column's name means where an expression stands. */
@FunctionalInterface
interface Names {
    /**
     * The value of a name.
     *
     * @throws io.hearth.api.error.ServerException 1054 if there is none, 1052 if there are several
     */
    BoundExpression resolve(ColumnName name);
}

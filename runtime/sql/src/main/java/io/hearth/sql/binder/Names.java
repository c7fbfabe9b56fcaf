package io.hearth.sql.binder;

import io.hearth.sql.expression.BoundExpression;
import io.hearth.sql.syntax.Reference.ColumnName;
import java.util.Optional;

/** What a column's name means where an expression stands. */
@FunctionalInterface
interface Names {
    /** Where no name means anything. */
    Names NONE = name -> Optional.empty();

    /**
     * The value of a name.
     *
     * @return empty if it means nothing here; it may mean something in a query around this one
     * @throws io.hearth.api.error.ServerException 1052 if there are several
     */
    Optional<BoundExpression> find(ColumnName name);
}

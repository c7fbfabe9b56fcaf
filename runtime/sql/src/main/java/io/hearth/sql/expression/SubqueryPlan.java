package io.hearth.sql.expression;

import io.hearth.sql.type.SqlType;
import java.util.List;

/** How the rows of a query inside an expression are computed. Immutable; any thread. */
public interface SubqueryPlan {
    /**
     * The types of its columns.
     *
     * @return one per column
     */
    List<SqlType> types();
}

package io.hearth.sql.binder;

import io.hearth.sql.plan.OutputColumn;
import io.hearth.sql.planner.Relation;
import io.hearth.sql.syntax.Literal;
import java.util.List;

/**
 * A query whose names are known.
 *
 * @param relation its rows
 * @param columns its columns, one per column of the relation
 * @param titles for each column, the literals that are part of its name
 */
record BoundQuery(Relation relation, List<OutputColumn> columns, List<List<Literal>> titles) {
    BoundQuery {
        columns = List.copyOf(columns);
        titles = List.copyOf(titles);
    }

    /** A query whose columns' names hold no literal. */
    static BoundQuery named(Relation relation, List<OutputColumn> columns) {
        return new BoundQuery(
                relation, columns, columns.stream().map(c -> List.<Literal>of()).toList());
    }
}

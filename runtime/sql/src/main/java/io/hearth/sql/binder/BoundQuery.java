package io.hearth.sql.binder;

import io.hearth.sql.plan.OutputColumn;
import io.hearth.sql.planner.Relation;

import java.util.List;

/**
 * A query whose names are known.
 *
 * @param relation its rows
 * @param columns its columns, one per column of the relation
 */
record BoundQuery(Relation relation, List<OutputColumn> columns) {
    BoundQuery {
        columns = List.copyOf(columns);
    }
}

package io.hearth.sql.plan;

import io.hearth.sql.type.SqlType;
import java.util.List;

/**
 * What one operator does. Immutable; any thread. Expressions of a node refer to its input's columns
 * by number, from 0; those of a join to the left input's, then to the right one's.
 */
public sealed interface PlanNode
        permits OneRow,
                Values,
                TableScan,
                Filter,
                Project,
                Sort,
                Limit,
                Aggregate,
                HashJoin,
                UnionAll {
    /**
     * The types of the columns it gives.
     *
     * @return one per column; empty for {@link OneRow}
     */
    List<SqlType> types();

    /**
     * Where its rows come from.
     *
     * @return its inputs, from left to right
     */
    List<PlanNode> inputs();
}

package io.hearth.sql.binder;

import io.hearth.sql.expression.BoundExpression;
import io.hearth.sql.expression.BoundExpression.ColumnReference;
import io.hearth.sql.plan.OutputColumn;
import io.hearth.sql.planner.ColumnNames;
import io.hearth.sql.type.SqlType;

/**
 * A column that a name can mean.
 *
 * @param index its number in the rows
 * @param type its type there
 * @param table the table it belongs to
 * @param name its name
 * @param originalTable the table that it is read from in the end; empty if it is computed
 * @param originalName its name there; empty if it is computed
 * @param merged whether USING made it one with a column of the other table, that is found instead
 *     when no table is named
 */
record ScopeColumn(
        int index,
        SqlType type,
        ScopeTable table,
        String name,
        String originalTable,
        String originalName,
        boolean merged) {

    BoundExpression reference() {
        return new ColumnReference(index, type, qualifiedName());
    }

    /** As errors of its values say. */
    String qualifiedName() {
        return ColumnNames.of(table.schema(), table.alias(), name);
    }

    /** As errors of grouping say. */
    String plainName() {
        String own = table.alias() + "." + name;
        return table.schema().isEmpty() ? own : table.schema() + "." + own;
    }

    OutputColumn output(String shown) {
        return new OutputColumn(
                shown, type, table.schema(), table.alias(), originalTable, originalName);
    }

    ScopeColumn at(int place, SqlType newType) {
        return new ScopeColumn(place, newType, table, name, originalTable, originalName, merged);
    }

    ScopeColumn asMerged() {
        return new ScopeColumn(index, type, table, name, originalTable, originalName, true);
    }
}

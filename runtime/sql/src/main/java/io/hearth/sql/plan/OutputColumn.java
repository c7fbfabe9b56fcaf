package io.hearth.sql.plan;

import static java.util.Objects.requireNonNull;

import io.hearth.sql.type.SqlType;

/**
 * A column of a statement's result.
 *
 * @param name the alias, or the text of the expression
 * @param type its type
 * @param schema the schema of the table it is read from; empty for an expression
 * @param table that table's alias; empty for an expression
 * @param originalTable that table's name; empty for an expression
 * @param originalName the column's name in that table; empty for an expression
 */
public record OutputColumn(
        String name,
        SqlType type,
        String schema,
        String table,
        String originalTable,
        String originalName) {
    /** Checks that all are there. */
    public OutputColumn {
        requireNonNull(name, "name");
        requireNonNull(type, "type");
        requireNonNull(schema, "schema");
        requireNonNull(table, "table");
        requireNonNull(originalTable, "originalTable");
        requireNonNull(originalName, "originalName");
    }

    /**
     * A column that no table has.
     *
     * @param name the alias, or the text of the expression
     * @param type its type
     * @return the column
     */
    public static OutputColumn computed(String name, SqlType type) {
        return new OutputColumn(name, type, "", "", "", "");
    }
}

package io.hearth.sql.front;

import io.hearth.sql.type.SqlType;

/**
 * A column of a result, as the protocol describes it.
 *
 * @param schema the table's schema; empty for an expression
 * @param table the table's alias; empty for an expression
 * @param originalTable the table's name; empty for an expression
 * @param name the alias, or the text of the expression
 * @param originalName the column's name in its table; empty for an expression
 * @param type the type, with its flags
 */
public record ResultColumn(
        String schema,
        String table,
        String originalTable,
        String name,
        String originalName,
        SqlType type) {}

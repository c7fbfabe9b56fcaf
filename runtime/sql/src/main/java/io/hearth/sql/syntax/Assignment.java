package io.hearth.sql.syntax;

import io.hearth.sql.syntax.Reference.ColumnName;

/**
 * {@code column = value}.
 *
 * @param column where to
 * @param value what; DEFAULT is {@link Reference.DefaultOf} without a column
 */
public record Assignment(ColumnName column, Expression value) {}

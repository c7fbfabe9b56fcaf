package io.hearth.sql.syntax;

/**
 * A query in parentheses in the place of a value or a row.
 *
 * @param query the query
 */
public record ScalarQuery(Query query) implements Expression {}

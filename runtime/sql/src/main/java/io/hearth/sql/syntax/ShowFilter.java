package io.hearth.sql.syntax;

/** What restricts the rows of a SHOW statement. Immutable. */
public sealed interface ShowFilter {
    /**
     * {@code LIKE 'pattern'} on the statement's first column.
     *
     * @param pattern the pattern with its escapes, as the lexer unquoted it
     */
    record Like(String pattern) implements ShowFilter {}

    /**
     * {@code WHERE condition} on the statement's columns.
     *
     * @param condition names the columns as the statement shows them
     */
    record Where(Expression condition) implements ShowFilter {}
}

package io.hearth.sql.parser;

import io.hearth.sql.syntax.Statement;

/**
 * A statement out of a text that may hold several.
 *
 * @param statement its tree
 * @param start where in the text it begins
 * @param end where it ends, without the semicolon
 * @param next where to read on; the text's length if nothing follows
 * @param parameters how many question marks it has
 */
public record ParsedStatement(Statement statement, int start, int end, int next, int parameters) {}

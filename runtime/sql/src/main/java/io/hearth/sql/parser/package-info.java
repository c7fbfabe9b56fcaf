/**
 * Text to syntax trees: MySQL 8.4's grammar by recursive descent.
 *
 * <p>{@code Parser} is the way in; {@code TokenCursor} is what all parts read from; one class per
 * area of the grammar, entered through {@code StatementParsers}. May use {@code
 * io.hearth.sql.syntax}, {@code io.hearth.sql.lexer}, {@code io.hearth.sql.type} and {@code
 * io.hearth.api.error}.
 */
package io.hearth.sql.parser;

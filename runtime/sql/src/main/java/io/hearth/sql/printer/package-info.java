/**
 * Syntax trees to SQL that parses to the same trees.
 *
 * <p>{@code SqlPrinter} is the way in. May use {@code io.hearth.sql.syntax}, {@code
 * io.hearth.sql.lexer} and {@code io.hearth.sql.type}.
 */
package io.hearth.sql.printer;

/**
 * Text to tokens, by MySQL's rules: the one lexer for the parser, for the shapes of the plan cache
 * and for cutting a text into statements.
 *
 * <p>May use {@code io.hearth.sql.type} and {@code io.hearth.api.error}.
 */
package io.hearth.sql.lexer;

package io.hearth.sql.lexer;

/**
 * A literal that a {@link DigestResult}'s key leaves out.
 *
 * @param kind how it is written: a number, a string, a hex or a bit literal
 * @param charset its introducer, in lower case; empty if it has none
 * @param value the digits, or the string's characters without quotes and escapes
 * @param start where it begins, its introducer included; the same place as the {@code source} of
 *     the literal in the syntax tree
 */
public record DigestLiteral(TokenKind kind, String charset, String value, int start) {}

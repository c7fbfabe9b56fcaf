package io.hearth.sql.lexer;

import io.hearth.sql.type.SqlMode;
import java.util.Set;

/** What tokens mean: names and strings without their quotes and escapes. Immutable; any thread. */
public final class TokenText {
    private final char[] text;
    private final boolean backslashEscapes;

    /**
     * For the tokens of one text.
     *
     * @param text the text the lexer reads
     * @param modes the session's sql_mode
     */
    public TokenText(char[] text, Set<SqlMode> modes) {
        this.text = text;
        this.backslashEscapes = !modes.contains(SqlMode.NO_BACKSLASH_ESCAPES);
    }

    /**
     * The value of a token: a string's characters, a name without quotes, the digits of a hex or
     * bit literal, a hint without its comment marks; else the token as written.
     *
     * @param token of the text
     * @return its value
     */
    public String value(Token token) {
        return switch (token.kind) {
            case STRING, QUOTED_NAME -> unquoted(token, token.start);
            case NATIONAL_STRING -> unquoted(token, token.start + 1);
            case USER_VARIABLE -> variable(token);
            case INTRODUCER -> cut(token.start + 1, token.end);
            case HEX, BIT ->
                    text[token.end - 1] == '\''
                            ? cut(token.start + 2, token.end - 1)
                            : cut(token.start + 2, token.end);
            case HINT -> cut(token.start + 3, token.end - 2).strip();
            default -> cut(token.start, token.end);
        };
    }

    /**
     * Whether a token is a word without quotes that reads so and is no part of a name with points.
     *
     * @param token of the text
     * @param word in upper case
     * @return true if it reads so in any case
     */
    public boolean matches(Token token, String word) {
        return token.kind == TokenKind.WORD
                && !token.beside
                && Keywords.matches(word, text, token.start, token.end);
    }

    private String variable(Token token) {
        char first = text[token.start + 1];
        return first == '\'' || first == '"' || first == '`'
                ? unquoted(token, token.start + 1)
                : cut(token.start + 1, token.end);
    }

    private String unquoted(Token token, int quote) {
        return token.escaped
                ? unescaped(quote + 1, token.end - 1, text[quote], token.kind)
                : cut(quote + 1, token.end - 1);
    }

    private String unescaped(int start, int end, char quote, TokenKind kind) {
        boolean escapes = backslashEscapes && kind != TokenKind.QUOTED_NAME && quote != '`';
        StringBuilder value = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            char character = text[i];
            if (character == quote) {
                i++;
                value.append(quote);
            } else if (character == '\\' && escapes) {
                i++;
                appendEscape(value, text[i]);
            } else {
                value.append(character);
            }
        }
        return value.toString();
    }

    /** {@code \%} and {@code \_} keep their backslash, for LIKE. */
    private static void appendEscape(StringBuilder value, char character) {
        switch (character) {
            case '0' -> value.append('\0');
            case 'b' -> value.append('\b');
            case 'n' -> value.append('\n');
            case 'r' -> value.append('\r');
            case 't' -> value.append('\t');
            case 'Z' -> value.append('\u001A');
            case '%', '_' -> value.append('\\').append(character);
            default -> value.append(character);
        }
    }

    private String cut(int start, int end) {
        return new String(text, start, end - start);
    }
}

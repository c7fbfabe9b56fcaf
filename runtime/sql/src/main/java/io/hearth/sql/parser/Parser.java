package io.hearth.sql.parser;

import static io.hearth.api.error.ErrorCode.ER_EMPTY_QUERY;

import io.hearth.api.error.ServerException;
import io.hearth.sql.lexer.TokenKind;
import io.hearth.sql.syntax.SourcePlace;
import io.hearth.sql.syntax.Statement;
import java.util.Objects;

/**
 * Reads statements out of one text, one after the other. Used by one thread.
 *
 * <p>White space at both ends of the text and semicolons at its end do not count, as in MySQL.
 */
public final class Parser {
    private final char[] text;
    private final int length;
    private final ParserOptions options;
    private int next;

    /**
     * A parser at the beginning of a text.
     *
     * @param sql the text
     * @param options how to read it
     */
    public Parser(String sql, ParserOptions options) {
        this.text = sql.toCharArray();
        this.length = trimmedLength(text);
        this.options = Objects.requireNonNull(options, "options");
    }

    /**
     * Reads a text that holds exactly one statement.
     *
     * @param sql the text; a semicolon may end it
     * @param options how to read it
     * @return its tree
     * @throws io.hearth.api.error.ServerException 1064 if it is no statement or more than one, 1065
     *     if it is empty
     */
    public static Statement parse(String sql, ParserOptions options) {
        return new Parser(sql, options).only().statement();
    }

    /**
     * Error 1064 for a word that the grammar takes and that turned out to mean nothing, such as the
     * name in {@code SHOW name} when no plugin has that table.
     *
     * @param place from the statement's tree
     * @return a new exception, for the caller to throw
     */
    public static ServerException syntaxError(SourcePlace place) {
        return TokenCursor.syntaxError(place);
    }

    /**
     * Reads the text as exactly one statement.
     *
     * @return the statement
     * @throws io.hearth.api.error.ServerException 1064 if it is no statement or more than one, 1065
     *     if it is empty
     */
    public ParsedStatement only() {
        return read(true);
    }

    /**
     * Whether there is another statement to read.
     *
     * @return false at the end of the text
     */
    public boolean hasNext() {
        return next < length;
    }

    /**
     * Reads the next statement, up to a semicolon or the end of the text.
     *
     * @return the statement
     * @throws io.hearth.api.error.ServerException 1064 if it is no statement, 1065 if nothing is
     *     left
     */
    public ParsedStatement next() {
        return read(false);
    }

    private ParsedStatement read(boolean toTheEnd) {
        int start = skipSpace(next);
        TokenCursor cursor = new TokenCursor(text, start, length, options);
        if (cursor.kind() == TokenKind.END) {
            throw ER_EMPTY_QUERY.toException();
        }
        Statement statement = new Grammar(cursor).statement();
        int end = cursor.previousEnd();
        boolean more = cursor.acceptSymbol(";") && cursor.kind() != TokenKind.END;
        if (more ? toTheEnd : cursor.kind() != TokenKind.END) {
            throw cursor.syntaxError();
        }
        next = more ? cursor.position() : text.length;
        return new ParsedStatement(statement, start, end, next, cursor.parameters());
    }

    private int skipSpace(int from) {
        int start = from;
        while (start < length && isSpace(text[start])) {
            start++;
        }
        return start;
    }

    private static int trimmedLength(char[] text) {
        int length = text.length;
        while (length > 0 && (text[length - 1] == ';' || isSpace(text[length - 1]))) {
            length--;
        }
        return length;
    }

    private static boolean isSpace(char character) {
        return character == ' ' || character >= '\t' && character <= '\r';
    }
}

package io.hearth.sql.lexer;

import io.hearth.sql.type.SqlMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the key of a statement for the plan cache in one pass over its text, without parsing it.
 * For one statement, by one thread.
 *
 * <p>Keywords are in the key in upper case, names as written, one space between tokens, comments
 * left out; a literal is a control character and a letter for its kind.
 */
public final class Digest {
    /** Longer statements have no key: they are bulk data, and nobody sends them twice. */
    public static final int MAX_LENGTH = 32_768;

    /** Stands before the letter of a literal's kind; it is in no other token. */
    private static final char MARK = '\u0001';

    /** Words that end a select list if they are not inside parentheses. */
    private static final Set<String> LIST_ENDS =
            Set.of(
                    "FROM",
                    "INTO",
                    "WHERE",
                    "GROUP",
                    "HAVING",
                    "WINDOW",
                    "ORDER",
                    "LIMIT",
                    "UNION",
                    "EXCEPT",
                    "INTERSECT",
                    "FOR",
                    "LOCK",
                    "ON",
                    ";");

    private final char[] text;
    private final Lexer lexer;
    private final TokenText values;
    private final Token token = new Token();
    private final StringBuilder key;
    private final List<DigestLiteral> literals = new ArrayList<>();
    private int depth;

    private Digest(char[] text, Set<SqlMode> modes, int version) {
        this.text = text;
        this.lexer = new Lexer(text, 0, text.length, modes, version);
        this.values = new TokenText(text, modes);
        this.key = new StringBuilder(text.length + 16);
    }

    /**
     * The key of a text that holds one statement.
     *
     * @param sql the text; a semicolon may end it
     * @param modes the session's sql_mode
     * @param version of the server, such as 80400
     * @return empty if the text is too long, is no single statement, or holds something that is no
     *     token: the parser then says what is wrong
     */
    public static Optional<DigestResult> of(String sql, Set<SqlMode> modes, int version) {
        return sql.length() > MAX_LENGTH
                ? Optional.empty()
                : new Digest(sql.toCharArray(), modes, version).read();
    }

    private Optional<DigestResult> read() {
        next();
        while (!at(";") && token.kind != TokenKind.END && token.kind != TokenKind.BAD) {
            boolean select = at("SELECT");
            token();
            if (select) {
                selectList();
            }
        }
        while (at(";")) {
            next();
        }
        return token.kind == TokenKind.END && key.length() > 0
                ? Optional.of(new DigestResult(key.toString(), literals))
                : Optional.empty();
    }

    private void next() {
        lexer.next(token);
    }

    @SuppressWarnings("ReferenceEquality")
    private boolean at(String word) {
        return token.word == word;
    }

    private void token() {
        switch (token.kind) {
            case INTEGER, DECIMAL, FLOAT, HEX, BIT, STRING, NATIONAL_STRING ->
                    literal("", token.start);
            case INTRODUCER -> introduced();
            default -> {
                append();
                next();
            }
        }
    }

    private void append() {
        space();
        if (token.word == null) {
            key.append(text, token.start, token.end - token.start);
            return;
        }
        key.append(token.word);
        if (at("(")) {
            depth++;
            if (token.start > 0 && text[token.start - 1] > ' ') {
                // COUNT( and COUNT ( are not the same
                key.append(MARK);
            }
        } else if (at(")")) {
            depth--;
        }
    }

    private void space() {
        if (key.length() > 0) {
            key.append(' ');
        }
    }

    // ---- literals

    private void introduced() {
        int start = token.start;
        String charset = values.value(token).toLowerCase(Locale.ROOT);
        next();
        switch (token.kind) {
            case STRING, HEX, BIT -> literal(charset, start);
            default -> {
                space();
                key.append('_').append(charset);
            }
        }
    }

    private void literal(String charset, int start) {
        TokenKind kind = token.kind;
        String value = values.value(token);
        next();
        if (kind == TokenKind.STRING || kind == TokenKind.NATIONAL_STRING) {
            value = withAdjacent(value);
        }
        space();
        key.append(MARK).append((char) ('A' + kind.ordinal())).append(charset);
        literals.add(new DigestLiteral(kind, charset, value, start));
    }

    /** Strings that stand one behind the other are one. */
    private String withAdjacent(String first) {
        if (token.kind != TokenKind.STRING) {
            return first;
        }
        StringBuilder joined = new StringBuilder(first);
        while (token.kind == TokenKind.STRING) {
            joined.append(values.value(token));
            next();
        }
        return joined.toString();
    }

    // ---- select lists

    /** Behind SELECT: takes the list as it is written. */
    private void selectList() {
        int outside = depth;
        int start = token.start;
        int end = start;
        while (!endsList(outside)) {
            if (at("(")) {
                depth++;
            } else if (at(")")) {
                depth--;
            }
            end = token.end;
            next();
            if (at("FROM") && isFromLast()) {
                end = token.end;
            }
        }
        space();
        key.append(text, start, end - start);
    }

    /** NTH_VALUE(…) FROM LAST: no end of the list; steps on to the word behind FROM. */
    private boolean isFromLast() {
        int next = token.end;
        while (next < text.length && text[next] <= ' ') {
            next++;
        }
        String behind = new String(text, next, Math.min(5, text.length - next));
        boolean order =
                behind.regionMatches(true, 0, "LAST", 0, 4) || behind.equalsIgnoreCase("FIRST");
        if (order) {
            next();
        }
        return order;
    }

    private boolean endsList(int outside) {
        return token.kind == TokenKind.END
                || token.kind == TokenKind.BAD
                || depth == outside && (token.word != null && LIST_ENDS.contains(token.word))
                || depth == outside && at(")");
    }
}

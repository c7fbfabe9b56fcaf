package io.hearth.sql.lexer;

import io.hearth.sql.lexer.Keywords.Keyword;
import io.hearth.sql.type.SqlMode;
import java.util.Set;

/**
 * Cuts a text into tokens by MySQL's rules. Used by one thread.
 *
 * <p>White space and comments are skipped; an executable comment ({@code /*!80000 …}) is read as if
 * it were no comment when its version is not newer than the server's. An optimizer hint is a token
 * behind the words where MySQL reads one and a comment elsewhere. A word behind a point, or before
 * one, is a name even if it is a keyword. What is no token at all is one of kind {@link
 * TokenKind#BAD}: the lexer never throws.
 */
public final class Lexer {
    /** Words behind which a hint comment may stand. */
    private static final Set<String> HINTED =
            Set.of("SELECT", "INSERT", "REPLACE", "UPDATE", "DELETE");

    private static final byte SPACE = 1;
    private static final byte LETTER = 2;
    private static final byte DIGIT = 3;
    private static final byte[] CLASSES = classes();
    private static final String[] SINGLE = singles();

    private final char[] text;
    private final int limit;
    private final int version;
    private final boolean ansiQuotes;
    private final boolean backslashEscapes;
    private int position;
    private boolean inExecutableComment;
    private boolean hintAllowed;
    private int nameEnd = -1;
    private int pointEnd = -1;

    /**
     * A lexer for a part of a text.
     *
     * @param text the text; not copied
     * @param start where to begin
     * @param end where to stop
     * @param modes the session's sql_mode
     * @param version of the server, such as 80400, for executable comments
     */
    public Lexer(char[] text, int start, int end, Set<SqlMode> modes, int version) {
        this.text = text;
        this.position = start;
        this.limit = end;
        this.version = version;
        this.ansiQuotes = modes.contains(SqlMode.ANSI_QUOTES);
        this.backslashEscapes = !modes.contains(SqlMode.NO_BACKSLASH_ESCAPES);
    }

    /**
     * Reads the next token.
     *
     * @param token is filled in; at the end of the text with kind END, however often asked
     */
    public void next(Token token) {
        token.word = null;
        token.reserved = false;
        token.escaped = false;
        token.beside = false;
        int badComment = skipToToken(token);
        if (token.kind == TokenKind.HINT) {
            hintAllowed = false;
            return;
        }
        token.start = position;
        if (badComment >= 0) {
            token.start = badComment;
            position = limit;
            end(token, TokenKind.BAD);
        } else if (position >= limit) {
            end(token, inExecutableComment ? TokenKind.BAD : TokenKind.END);
        } else {
            read(token, text[position]);
        }
        hintAllowed = token.word != null && HINTED.contains(token.word);
    }

    private void read(Token token, char first) {
        if (first >= 128) {
            readWord(token);
            return;
        }
        switch (CLASSES[first]) {
            case LETTER -> readLetter(token, first);
            case DIGIT -> {
                if (position == pointEnd) {
                    readWord(token);
                } else {
                    readNumber(token);
                }
            }
            default -> readMark(token, first);
        }
    }

    // ---- white space and comments

    /** Gives where an unclosed comment began, or -1; fills the token if it finds a hint. */
    private int skipToToken(Token token) {
        token.kind = TokenKind.END;
        while (position < limit) {
            char character = text[position];
            if (character < 128 && CLASSES[character] == SPACE) {
                position++;
            } else if (character == '#' || character == '-' && isDashComment()) {
                skipLine();
            } else if (character == '/' && at(1) == '*') {
                int start = position;
                if (!skipComment(token)) {
                    return start;
                }
                if (token.kind == TokenKind.HINT) {
                    return -1;
                }
            } else if (inExecutableComment && character == '*' && at(1) == '/') {
                inExecutableComment = false;
                position += 2;
            } else {
                return -1;
            }
        }
        return -1;
    }

    /** Two dashes and then white space, a control character or the end. */
    private boolean isDashComment() {
        return at(1) == '-' && (position + 2 >= limit || at(2) <= ' ' || at(2) == 127);
    }

    private void skipLine() {
        while (position < limit && text[position] != '\n') {
            position++;
        }
    }

    private boolean skipComment(Token token) {
        char mark = at(2);
        if (mark == '!') {
            return enterExecutableComment();
        }
        if (mark == '+' && hintAllowed) {
            return readHint(token);
        }
        position += 2;
        return skipToCommentEnd(false);
    }

    private boolean readHint(Token token) {
        token.start = position;
        position += 3;
        if (!skipToCommentEnd(false)) {
            return false;
        }
        end(token, TokenKind.HINT);
        return true;
    }

    private boolean enterExecutableComment() {
        int digits = 0;
        int wanted = 0;
        while (digits < 6 && isDigit(at(3 + digits))) {
            wanted = wanted * 10 + at(3 + digits) - '0';
            digits++;
        }
        position += 3;
        if (digits < 5) {
            inExecutableComment = true;
            return true;
        }
        position += digits;
        if (wanted <= version) {
            inExecutableComment = true;
            return true;
        }
        return skipToCommentEnd(true);
    }

    /** Goes behind the end of a comment; one comment inside is allowed in versioned ones. */
    private boolean skipToCommentEnd(boolean mayNest) {
        while (position + 1 < limit) {
            if (text[position] == '*' && text[position + 1] == '/') {
                position += 2;
                return true;
            }
            if (mayNest && text[position] == '/' && text[position + 1] == '*') {
                position += 2;
                if (!skipToCommentEnd(false)) {
                    return false;
                }
            } else {
                position++;
            }
        }
        position = limit;
        return false;
    }

    // ---- words

    private void readLetter(Token token, char first) {
        if (at(1) == '\'' && position != pointEnd) {
            switch (first) {
                case 'x', 'X' -> {
                    readQuotedDigits(token, TokenKind.HEX);
                    return;
                }
                case 'b', 'B' -> {
                    readQuotedDigits(token, TokenKind.BIT);
                    return;
                }
                case 'n', 'N' -> {
                    position++;
                    readQuoted(token, '\'', TokenKind.NATIONAL_STRING);
                    return;
                }
                default -> {}
            }
        }
        readWord(token);
    }

    private void readWord(Token token) {
        int start = position;
        int hash = 0;
        int i = start;
        for (; i < limit; i++) {
            char character = text[i];
            if (character < 128 && CLASSES[character] < LETTER) {
                break;
            }
            hash = Keywords.step(hash, character);
        }
        position = i;
        end(token, TokenKind.WORD);
        nameEnd = i;
        if (start == pointEnd || at(0) == '.' && isNamePart(at(1))) {
            token.beside = true;
            return;
        }
        if (text[start] == '_' && Introducers.contains(text, start + 1, i)) {
            token.kind = TokenKind.INTRODUCER;
            nameEnd = -1;
            return;
        }
        Keyword keyword = Keywords.find(text, start, i, hash);
        if (keyword != null) {
            token.word = keyword.text();
            token.reserved = keyword.reserved();
        }
    }

    // ---- numbers

    private void readNumber(Token token) {
        if (text[position] == '0' && readRadix(token)) {
            return;
        }
        skipDigits();
        char next = at(0);
        if (next == '.') {
            position++;
            readFraction(token);
        } else if ((next == 'e' || next == 'E') && isExponent()) {
            skipExponent();
            end(token, TokenKind.FLOAT);
        } else if (isNamePart(next)) {
            position = token.start;
            readWord(token);
        } else {
            end(token, TokenKind.INTEGER);
        }
    }

    private void readFraction(Token token) {
        skipDigits();
        char next = at(0);
        if (next != 'e' && next != 'E') {
            end(token, TokenKind.DECIMAL);
        } else if (isExponent()) {
            skipExponent();
            end(token, TokenKind.FLOAT);
        } else {
            end(token, TokenKind.BAD);
        }
    }

    private boolean isExponent() {
        char next = at(1);
        return isDigit(next) || (next == '+' || next == '-') && isDigit(at(2));
    }

    private void skipExponent() {
        position += 2;
        skipDigits();
    }

    private void skipDigits() {
        while (position < limit && isDigit(text[position])) {
            position++;
        }
    }

    /** {@code 0x…} and {@code 0b…}, unless something follows that makes it a name. */
    private boolean readRadix(Token token) {
        char radix = at(1);
        if (radix != 'x' && radix != 'b') {
            return false;
        }
        int i = position + 2;
        while (i < limit && isRadixDigit(text[i], radix)) {
            i++;
        }
        if (i == position + 2 || i < limit && isNamePart(text[i])) {
            return false;
        }
        position = i;
        end(token, radix == 'x' ? TokenKind.HEX : TokenKind.BIT);
        return true;
    }

    private static boolean isRadixDigit(char character, char radix) {
        return radix == 'x'
                ? Character.digit(character, 16) >= 0 && character < 128
                : character == '0' || character == '1';
    }

    private void readQuotedDigits(Token token, TokenKind kind) {
        char radix = kind == TokenKind.HEX ? 'x' : 'b';
        int i = position + 2;
        while (i < limit && isRadixDigit(text[i], radix)) {
            i++;
        }
        boolean closed = i < limit && text[i] == '\'';
        boolean even = kind == TokenKind.BIT || (i - position) % 2 == 0;
        position = Math.min(limit, i + 1);
        end(token, closed && even ? kind : TokenKind.BAD);
    }

    // ---- quotes

    /** At the opening quote; the token has its start already. */
    private void readQuoted(Token token, char quote, TokenKind kind) {
        boolean escapes = backslashEscapes && kind != TokenKind.QUOTED_NAME && quote != '`';
        char[] characters = text;
        int end = limit;
        for (int i = position + 1; i < end; i++) {
            char character = characters[i];
            if (character == quote) {
                if (i + 1 < end && characters[i + 1] == quote) {
                    token.escaped = true;
                    i++;
                } else {
                    position = i + 1;
                    end(token, kind);
                    return;
                }
            } else if (character == '\\' && escapes) {
                token.escaped = true;
                i++;
            }
        }
        position = limit;
        end(token, TokenKind.BAD);
    }

    private void readQuotedName(Token token, char quote) {
        readQuoted(token, quote, TokenKind.QUOTED_NAME);
        nameEnd = position;
        if (token.end - token.start == 2) {
            token.kind = TokenKind.BAD;
        }
    }

    // ---- marks

    private void readMark(Token token, char first) {
        switch (first) {
            case '\'' -> readQuoted(token, first, TokenKind.STRING);
            case '"' -> {
                if (ansiQuotes) {
                    readQuotedName(token, first);
                } else {
                    readQuoted(token, first, TokenKind.STRING);
                }
            }
            case '`' -> readQuotedName(token, first);
            case '@' -> readVariable(token);
            case '.' -> readPoint(token);
            case '?' -> {
                position++;
                end(token, TokenKind.PARAMETER);
            }
            default -> readOperator(token, first);
        }
    }

    private void readPoint(Token token) {
        if (isDigit(at(1)) && position != nameEnd) {
            position++;
            readFraction(token);
            return;
        }
        symbol(token, ".");
        pointEnd = position;
    }

    private void readVariable(Token token) {
        char next = at(1);
        if (next == '@') {
            symbol(token, "@@");
        } else if (next == '\'' || next == '"' || next == '`') {
            position++;
            readQuoted(token, next, TokenKind.USER_VARIABLE);
        } else if (isNamePart(next) || next == '.') {
            position++;
            while (isNamePart(at(0)) || at(0) == '.') {
                position++;
            }
            end(token, TokenKind.USER_VARIABLE);
        } else {
            symbol(token, "@");
        }
    }

    private void readOperator(Token token, char first) {
        switch (first) {
            case '<' -> symbol(token, less());
            case '>' -> symbol(token, at(1) == '=' ? ">=" : at(1) == '>' ? ">>" : ">");
            case '!' -> symbol(token, at(1) == '=' ? "!=" : "!");
            case ':' -> symbol(token, at(1) == '=' ? ":=" : ":");
            case '&' -> symbol(token, at(1) == '&' ? "&&" : "&");
            case '|' -> symbol(token, at(1) == '|' ? "||" : "|");
            case '-' -> symbol(token, at(1) != '>' ? "-" : at(2) == '>' ? "->>" : "->");
            default -> {
                String single = SINGLE[first];
                if (single == null) {
                    position++;
                    end(token, TokenKind.BAD);
                } else {
                    symbol(token, single);
                }
            }
        }
    }

    private String less() {
        return switch (at(1)) {
            case '=' -> at(2) == '>' ? "<=>" : "<=";
            case '>' -> "<>";
            case '<' -> "<<";
            default -> "<";
        };
    }

    // ---- small things

    private void symbol(Token token, String symbol) {
        position += symbol.length();
        token.word = symbol;
        end(token, TokenKind.SYMBOL);
    }

    private void end(Token token, TokenKind kind) {
        token.kind = kind;
        token.end = position;
    }

    private char at(int distance) {
        int place = position + distance;
        return place < limit ? text[place] : 0;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static boolean isNamePart(char character) {
        return character >= 128 || CLASSES[character] >= LETTER;
    }

    private static byte[] classes() {
        byte[] classes = new byte[128];
        for (char character : " \t\n\r\f\u000B".toCharArray()) {
            classes[character] = SPACE;
        }
        for (char character = 'a'; character <= 'z'; character++) {
            classes[character] = LETTER;
            classes[character - 32] = LETTER;
        }
        for (char character = '0'; character <= '9'; character++) {
            classes[character] = DIGIT;
        }
        classes['_'] = LETTER;
        classes['$'] = LETTER;
        return classes;
    }

    private static String[] singles() {
        String[] singles = new String[128];
        for (String symbol :
                new String[] {"(", ")", ",", ";", "=", "+", "*", "/", "%", "^", "~", "{", "}"}) {
            singles[symbol.charAt(0)] = symbol;
        }
        return singles;
    }
}

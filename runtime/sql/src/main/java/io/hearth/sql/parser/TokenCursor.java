package io.hearth.sql.parser;

import static io.hearth.api.error.ErrorCode.ER_PARSE_ERROR;

import io.hearth.api.error.ServerException;
import io.hearth.sql.lexer.Lexer;
import io.hearth.sql.lexer.Token;
import io.hearth.sql.lexer.TokenKind;
import io.hearth.sql.lexer.TokenText;
import io.hearth.sql.syntax.ObjectName;
import io.hearth.sql.syntax.SourcePlace;
import io.hearth.sql.type.SqlMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The place in a statement where the parser stands, with a few tokens of look-ahead. Used by one
 * thread.
 *
 * <p>Keywords and symbols are given in the form of {@link io.hearth.sql.lexer.Keywords}: upper
 * case. Methods named {@code at…} look, {@code accept…} step over it if it is there, {@code
 * expect…} and those that return a value throw 1064 if it is not.
 *
 * <p>It also keeps the two limits that stand against a stack overflow: how deep the parser itself
 * is nested ({@link #enter}, {@link #leave}) and how high the tree has grown ({@link #grow}), which
 * a long chain of operators does without any nesting.
 */
final class TokenCursor {
    /** How deep brackets, functions, subqueries and the like may be nested. */
    static final int MAX_DEPTH = 200;

    /** How high a tree may be; whoever walks one by recursion relies on it. */
    static final int MAX_HEIGHT = 400;

    private static final int LOOK_AHEAD = 8;
    private static final int NEAR_LENGTH = 80;
    private static final String SYNTAX_ERROR =
            "You have an error in your SQL syntax; check the manual that corresponds to your MySQL"
                    + " server version for the right syntax to use";

    private final char[] text;
    private final int first;
    private final int last;
    private final Set<SqlMode> modes;
    private final boolean parametersAllowed;
    private final Lexer lexer;
    private final TokenText values;
    private final Token[] ring = new Token[LOOK_AHEAD];
    private int head;
    private int filled;
    private Token current;
    private int previousEnd;
    private int parameters;
    private int depth;
    private int height;

    TokenCursor(char[] text, int start, int end, ParserOptions options) {
        this.text = text;
        this.first = start;
        this.last = end;
        this.modes = options.modes();
        this.parametersAllowed = options.parameters();
        this.lexer = new Lexer(text, start, end, modes, options.version());
        this.values = new TokenText(text, modes);
        this.previousEnd = start;
        ring[0] = new Token();
        current = ring[0];
        lexer.next(current);
        filled = 1;
    }

    // ---- tokens

    boolean mode(SqlMode mode) {
        return modes.contains(mode);
    }

    Token current() {
        return current;
    }

    TokenKind kind() {
        return current.kind();
    }

    /** The token that many behind the current one. */
    Token peek(int distance) {
        while (filled <= distance) {
            int place = (head + filled) % LOOK_AHEAD;
            if (ring[place] == null) {
                ring[place] = new Token();
            }
            lexer.next(ring[place]);
            filled++;
        }
        return ring[(head + distance) % LOOK_AHEAD];
    }

    void advance() {
        previousEnd = current.end();
        if (filled == 1) {
            lexer.next(current);
        } else {
            head = (head + 1) % LOOK_AHEAD;
            filled--;
            current = ring[head];
        }
    }

    /** Where the current token begins. */
    int position() {
        return current.start();
    }

    /** Where the token before the current one ends. */
    int previousEnd() {
        return previousEnd;
    }

    String textBetween(int start, int end) {
        return new String(text, start, end - start);
    }

    /** The current token's value, see {@link TokenText#value}. */
    String value() {
        return values.value(current);
    }

    // ---- keywords

    boolean at(String keyword) {
        return is(current, keyword);
    }

    /** Whether the keywords stand here one after the other. */
    boolean at(String keyword, String... more) {
        if (!at(keyword)) {
            return false;
        }
        for (int i = 0; i < more.length; i++) {
            if (!is(peek(i + 1), more[i])) {
                return false;
            }
        }
        return true;
    }

    boolean peekAt(int distance, String keyword) {
        return is(peek(distance), keyword);
    }

    private boolean is(Token token, String keyword) {
        return sameInstance(token.word(), keyword)
                || token.word() == null
                        && token.kind() == TokenKind.WORD
                        && values.matches(token, keyword);
    }

    /** Both are constants; a keyword that is not the same instance is another one. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean sameInstance(String word, String keyword) {
        return word == keyword;
    }

    boolean accept(String keyword) {
        if (!at(keyword)) {
            return false;
        }
        advance();
        return true;
    }

    /** Steps over all of them or none. */
    boolean accept(String keyword, String... more) {
        if (!at(keyword, more)) {
            return false;
        }
        for (int i = 0; i <= more.length; i++) {
            advance();
        }
        return true;
    }

    /** Steps over the one that stands here and gives it; empty if none does. */
    Optional<String> acceptAny(String... keywords) {
        for (String keyword : keywords) {
            if (accept(keyword)) {
                return Optional.of(keyword);
            }
        }
        return Optional.empty();
    }

    void expect(String keyword) {
        if (!accept(keyword)) {
            throw syntaxError();
        }
    }

    /**
     * Steps over a clause's words if the first one is there; then the others have to be, so that an
     * error names the first word that is wrong.
     */
    boolean acceptClause(String keyword, String... more) {
        if (!accept(keyword)) {
            return false;
        }
        for (String word : more) {
            expect(word);
        }
        return true;
    }

    void expect(String keyword, String... more) {
        expect(keyword);
        for (String word : more) {
            expect(word);
        }
    }

    String expectAny(String... keywords) {
        return acceptAny(keywords).orElseThrow(this::syntaxError);
    }

    // ---- symbols

    boolean atSymbol(String symbol) {
        return sameInstance(current.word(), symbol);
    }

    boolean peekAtSymbol(int distance, String symbol) {
        return sameInstance(peek(distance).word(), symbol);
    }

    boolean acceptSymbol(String symbol) {
        if (!atSymbol(symbol)) {
            return false;
        }
        advance();
        return true;
    }

    void expectSymbol(String symbol) {
        if (!acceptSymbol(symbol)) {
            throw syntaxError();
        }
    }

    // ---- names and values

    boolean atIdentifier() {
        return isIdentifier(current);
    }

    static boolean isIdentifier(Token token) {
        return token.kind() == TokenKind.WORD && !token.reserved()
                || token.kind() == TokenKind.QUOTED_NAME;
    }

    /** A name, quoted or not; no reserved word. */
    String identifier() {
        if (!atIdentifier()) {
            throw syntaxError();
        }
        return take();
    }

    boolean atIdentifierOrString() {
        return atIdentifier() || kind() == TokenKind.STRING;
    }

    /** A name or a string in its place: aliases, accounts, plugins' libraries. */
    String identifierOrString() {
        if (!atIdentifierOrString()) {
            throw syntaxError();
        }
        return take();
    }

    /** {@code name} or {@code schema.name}. */
    ObjectName objectName() {
        String name = identifier();
        return acceptSymbol(".")
                ? new ObjectName(Optional.of(name), identifier())
                : ObjectName.of(name);
    }

    /** One string literal, without introducer. */
    String stringLiteral() {
        if (kind() != TokenKind.STRING) {
            throw syntaxError();
        }
        return take();
    }

    /** An integer of up to 64 bits, unsigned. */
    long unsignedNumber() {
        if (kind() != TokenKind.INTEGER) {
            throw syntaxError();
        }
        try {
            long number = Long.parseUnsignedLong(value());
            advance();
            return number;
        } catch (NumberFormatException tooLong) {
            throw syntaxError();
        }
    }

    /** An integer that fits an int. */
    int unsignedInt() {
        if (kind() != TokenKind.INTEGER || current.end() - current.start() > 9) {
            throw syntaxError();
        }
        return Integer.parseInt(take());
    }

    /** One or more, with commas between them. */
    <T> List<T> commaList(Supplier<T> element) {
        List<T> list = new ArrayList<>();
        do {
            list.add(element.get());
        } while (acceptSymbol(","));
        return list;
    }

    /** One or more with commas between them, in parentheses. */
    <T> List<T> parenthesisedList(Supplier<T> element) {
        expectSymbol("(");
        List<T> list = commaList(element);
        expectSymbol(")");
        return list;
    }

    /** The current token's value; steps over it. */
    String take() {
        String value = value();
        advance();
        return value;
    }

    /** Steps over a question mark and numbers it. */
    int takeParameter() {
        if (!parametersAllowed) {
            throw syntaxError();
        }
        advance();
        return parameters++;
    }

    int parameters() {
        return parameters;
    }

    // ---- limits

    /** One level deeper in the parser; what it gives is for {@link #leave}. */
    int enter() {
        if (++depth > MAX_DEPTH) {
            throw tooDeep();
        }
        return openTree();
    }

    void leave(int outer) {
        depth--;
        grow();
        closeTree(outer);
    }

    /** Begins to measure a tree; what it gives is for {@link #closeTree}. */
    int openTree() {
        int outer = height;
        height = 0;
        return outer;
    }

    /** The tree that is being built has one more level on top of all that was read so far. */
    void grow() {
        if (++height > MAX_HEIGHT) {
            throw tooDeep();
        }
    }

    /** How high the tree is that is being measured. */
    int height() {
        return height;
    }

    void closeTree(int outer) {
        height = Math.max(height, outer);
    }

    // ---- errors

    /** 1064 at the current token. */
    ServerException syntaxError() {
        return error(SYNTAX_ERROR);
    }

    /** What MySQL answers when the stack of its parser is full. */
    private ServerException tooDeep() {
        return error("memory exhausted");
    }

    private ServerException error(String what) {
        SourcePlace place = place();
        return ER_PARSE_ERROR.toException(what, place.near(), place.line());
    }

    /** What 1064 says about the current token. */
    SourcePlace place() {
        int start = Math.min(current.start(), last);
        return new SourcePlace(textBetween(start, Math.min(last, start + NEAR_LENGTH)), line());
    }

    /** 1064 at a place that turned out to be wrong after parsing. */
    static ServerException syntaxError(SourcePlace place) {
        return ER_PARSE_ERROR.toException(SYNTAX_ERROR, place.near(), place.line());
    }

    private int line() {
        int line = 1;
        for (int i = first; i < current.start() && i < last; i++) {
            if (text[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}

package io.hearth.sql.lexer;

/**
 * One token, filled in by {@link Lexer#next}; used again and again, by one thread.
 *
 * <p>Keywords and symbols are in {@link #word} as the constants of {@link Keywords} and of the
 * lexer, so that they can be compared by identity with a literal of the Java source.
 */
public final class Token {
    TokenKind kind = TokenKind.END;
    String word;
    boolean reserved;
    boolean escaped;
    boolean beside;
    int start;
    int end;

    /** A token that says nothing yet. */
    public Token() {}

    /**
     * What it is.
     *
     * @return the kind
     */
    public TokenKind kind() {
        return kind;
    }

    /**
     * The keyword in upper case, or the symbol.
     *
     * @return null for every other token, also for words that are no keywords
     */
    public String word() {
        return word;
    }

    /**
     * Whether it is a keyword that cannot be a name without quotes.
     *
     * @return true for reserved words
     */
    public boolean reserved() {
        return reserved;
    }

    /**
     * Where it begins.
     *
     * @return offset of its first character
     */
    public int start() {
        return start;
    }

    /**
     * Where it ends.
     *
     * @return offset behind its last character
     */
    public int end() {
        return end;
    }
}

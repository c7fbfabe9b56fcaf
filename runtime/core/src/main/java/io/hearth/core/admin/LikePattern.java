package io.hearth.core.admin;

/**
 * A pattern of LIKE: {@code %} stands for any text, {@code _} for one character, a backslash takes
 * the next one as it is. Letter case does not matter. Immutable; matching takes time in proportion
 * to pattern times text at most.
 */
public final class LikePattern {
    /** Matches everything. */
    public static final LikePattern ANY = new LikePattern("%");

    private static final char ANY_TEXT = '%';
    private static final char ONE = '_';
    private static final char ESCAPE = '\\';

    private final char[] characters;
    private final boolean[] literal;

    /**
     * Reads a pattern.
     *
     * @param pattern its text
     */
    public LikePattern(String pattern) {
        StringBuilder kept = new StringBuilder();
        boolean[] escaped = new boolean[pattern.length()];
        for (int i = 0; i < pattern.length(); i++) {
            boolean escapes = pattern.charAt(i) == ESCAPE && i + 1 < pattern.length();
            if (escapes) {
                i++;
            }
            escaped[kept.length()] = escapes;
            kept.append(Character.toLowerCase(pattern.charAt(i)));
        }
        this.characters = kept.toString().toCharArray();
        this.literal = escaped;
    }

    /**
     * Whether a text matches.
     *
     * @param text the text
     * @return true if all of it matches
     */
    public boolean matches(String text) {
        int at = 0;
        int in = 0;
        int star = -1;
        int resume = 0;
        while (in < text.length()) {
            if (is(at, ANY_TEXT)) {
                star = at++;
                resume = in;
            } else if (is(at, ONE) || isLiteral(at, text.charAt(in))) {
                at++;
                in++;
            } else if (star >= 0) {
                at = star + 1;
                in = ++resume;
            } else {
                return false;
            }
        }
        while (is(at, ANY_TEXT)) {
            at++;
        }
        return at == characters.length;
    }

    private boolean is(int at, char wildcard) {
        return at < characters.length && !literal[at] && characters[at] == wildcard;
    }

    private boolean isLiteral(int at, char character) {
        return at < characters.length && characters[at] == Character.toLowerCase(character);
    }
}

package io.hearth.core.bundle;

/** Makes text from a stranger's file fit for a message: one short line. Stateless; any thread. */
public final class OneLine {
    private static final int LONGEST_QUOTE = 80;

    private OneLine() {}

    /**
     * A text in single quotes, cut when it is long.
     *
     * @param text anything
     * @return for example {@code 'heartbeat'}
     */
    public static String quote(String text) {
        return "'" + of(text, LONGEST_QUOTE) + "'";
    }

    /**
     * A text without line breaks and other control characters, which could move a terminal's cursor
     * or forge a line of a log.
     *
     * @param text anything
     * @param longest the most characters to keep, at least 1
     * @return the text, with a space for each control character, ending in … when cut
     */
    public static String of(String text, int longest) {
        String kept = text.length() > longest ? text.substring(0, longest) + "…" : text;
        StringBuilder line = new StringBuilder(kept.length());
        kept.codePoints()
                .map(character -> isHarmless(character) ? character : ' ')
                .forEach(line::appendCodePoint);
        return line.toString();
    }

    private static boolean isHarmless(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE ->
                    false;
            default -> true;
        };
    }
}

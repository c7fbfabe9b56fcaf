package io.hearth.shell.table;

import org.jline.utils.WCWidth;

/** How many columns of a terminal a text takes. */
final class Width {
    private static final String ELLIPSIS = "…";

    private Width() {}

    /** Columns that the text takes: two for a wide character, none for a combining one. */
    static int of(String text) {
        return text.codePoints().map(Width::of).sum();
    }

    private static int of(int codePoint) {
        return Math.max(0, WCWidth.wcwidth(codePoint));
    }

    /** The text with blanks behind it up to the width. */
    static String padRight(String text, int width) {
        return text + " ".repeat(Math.max(0, width - of(text)));
    }

    /** The text with blanks before it up to the width. */
    static String padLeft(String text, int width) {
        return " ".repeat(Math.max(0, width - of(text))) + text;
    }

    /** The text, or its beginning and an ellipsis if it is wider than the width. */
    static String cut(String text, int width) {
        if (of(text) <= width) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int used = 1;
        for (int codePoint : text.codePoints().toArray()) {
            used += of(codePoint);
            if (used > width) {
                break;
            }
            kept.appendCodePoint(codePoint);
        }
        return kept.append(ELLIPSIS).toString();
    }
}

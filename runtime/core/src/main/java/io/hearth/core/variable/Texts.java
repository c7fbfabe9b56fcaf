package io.hearth.core.variable;

import java.util.Locale;

/** Small things about text. Stateless. */
final class Texts {
    private static final int LONGEST_SHOWN = 200;

    private Texts() {}

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** A text for a log line: a value may be a megabyte long. */
    static String shortened(String text) {
        return text.length() <= LONGEST_SHOWN
                ? text
                : text.substring(0, LONGEST_SHOWN) + "… (" + text.length() + " characters)";
    }
}

package io.hearth.options;

import java.util.Map;

/**
 * Comments, quotes and escapes in a line of an option file.
 *
 * @see <a href="https://dev.mysql.com/doc/refman/8.4/en/option-files.html">Using option files</a>
 */
final class ValueText {
    private static final Map<Character, Character> ESCAPES =
            Map.of(
                    'b', '\b', 't', '\t', 'n', '\n', 'r', '\r', '\\', '\\', 's', ' ', '"', '"',
                    '\'', '\'');

    private ValueText() {}

    /** The line up to the first {@code #} outside quotes. */
    static String withoutComment(String line) {
        char quote = 0;
        boolean escaped = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote == 0 && c == '#') {
                return line.substring(0, i);
            }
            if (isQuote(c) && !escaped && (quote == 0 || quote == c)) {
                quote = quote == 0 ? c : 0;
            }
            escaped = quote != 0 && c == '\\' && !escaped;
        }
        return line;
    }

    /** A value without the quotes around it, its escapes resolved. */
    static String value(String raw, Source source) throws OptionException {
        if (raw.isEmpty() || !isQuote(raw.charAt(0))) {
            return unescaped(raw);
        }
        int last = raw.length() - 1;
        if (last == 0 || raw.charAt(last) != raw.charAt(0) || isEscaped(raw, last)) {
            throw OptionException.at(source, "the quote that begins the value is not closed");
        }
        return unescaped(raw.substring(1, last));
    }

    private static boolean isEscaped(String text, int position) {
        int backslashes = 0;
        while (position - backslashes > 0 && text.charAt(position - backslashes - 1) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    /** An unknown escape stays as it is, backslash included, so that {@code C:\Share} is kept. */
    private static String unescaped(String text) {
        StringBuilder result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            Character meant =
                    c == '\\' && i + 1 < text.length() ? ESCAPES.get(text.charAt(i + 1)) : null;
            result.append(meant == null ? c : meant);
            i += meant == null ? 0 : 1;
        }
        return result.toString();
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }
}

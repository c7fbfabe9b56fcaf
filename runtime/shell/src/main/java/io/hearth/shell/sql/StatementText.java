package io.hearth.shell.sql;

import java.util.Optional;

/**
 * Text that is typed line by line, cut into statements as MySQL's client cuts it: at {@code ;},
 * {@code \g} or {@code \G} outside quotes and comments. One thread.
 */
final class StatementText {
    private static final String QUOTES = "'\"`";

    private final StringBuilder text = new StringBuilder();

    /** How an answer is to be printed. */
    enum Form {
        /** A line for each row. */
        TABLE,
        /** A block of lines for each row. */
        BLOCKS
    }

    /**
     * One statement.
     *
     * @param text without what ends it
     * @param form how to print its answer
     */
    record Typed(String text, Form form) {}

    /** Takes another line. */
    void add(String line) {
        text.append(line).append('\n');
    }

    /** Whether nothing but blanks has been typed since the last statement. */
    boolean isBlank() {
        return text.toString().isBlank();
    }

    /** Forgets what was typed. */
    void clear() {
        text.setLength(0);
    }

    /** Takes out the first statement that is whole. */
    Optional<Typed> next() {
        int at = 0;
        while (at < text.length()) {
            int length = terminator(at);
            if (length > 0) {
                return Optional.of(cut(at, length));
            }
            at = behind(at);
        }
        return Optional.empty();
    }

    /** Takes out all that is left, as if it had been ended. */
    Optional<Typed> rest() {
        String left = text.toString().strip();
        clear();
        return left.isEmpty() ? Optional.empty() : Optional.of(new Typed(left, Form.TABLE));
    }

    private Typed cut(int end, int length) {
        Form form = text.charAt(end + length - 1) == 'G' ? Form.BLOCKS : Form.TABLE;
        String statement = text.substring(0, end).strip();
        text.delete(0, end + length);
        return new Typed(statement, form);
    }

    private int terminator(int at) {
        if (text.charAt(at) == ';') {
            return 1;
        }
        return starts(at, "\\g") || starts(at, "\\G") ? 2 : 0;
    }

    /** Where the character, the quotation or the comment that begins here is over. */
    private int behind(int at) {
        char character = text.charAt(at);
        if (QUOTES.indexOf(character) >= 0) {
            return behindQuotation(at, character);
        }
        if (character == '#' || starts(at, "-- ") || starts(at, "--\n")) {
            return behind("\n", at);
        }
        return starts(at, "/*") ? behind("*/", at + 2) : at + 1;
    }

    private int behindQuotation(int at, char quote) {
        for (int index = at + 1; index < text.length(); index++) {
            if (text.charAt(index) == '\\' && quote != '`') {
                index++;
            } else if (text.charAt(index) == quote) {
                return index + 1; // A doubled quote begins the next quotation, to the same effect.
            }
        }
        return text.length();
    }

    private int behind(String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() : found + end.length();
    }

    private boolean starts(int at, String what) {
        return text.length() - at >= what.length()
                && text.substring(at, at + what.length()).equals(what);
    }
}

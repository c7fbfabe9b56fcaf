package io.hearth.shell.table;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * One value as it is printed.
 *
 * @param lines its lines; at least one
 * @param kind what it is, which decides how it is aligned and whether it may be cut
 */
record Cell(List<String> lines, Kind kind) {
    /** What a value is. */
    enum Kind {
        /** Stands at the left, and may be cut. */
        TEXT,
        /** Stands at the left, and is of no use when cut. */
        TIME,
        /** Stands at the right, and would be wrong when cut. */
        NUMBER
    }

    /**
     * A value as text: null is NULL, an instant the local time, a collection a line per element.
     */
    static Cell of(Object value) {
        if (value instanceof Collection<?> elements) {
            List<String> lines = elements.stream().map(Cell::text).toList();
            return new Cell(lines.isEmpty() ? List.of("") : lines, Kind.TEXT);
        }
        return new Cell(List.of(text(value)), kind(value));
    }

    private static Kind kind(Object value) {
        if (value instanceof Number) {
            return Kind.NUMBER;
        }
        return value instanceof Instant ? Kind.TIME : Kind.TEXT;
    }

    private static String text(Object value) {
        if (value == null) {
            return "NULL";
        }
        if (value instanceof Instant instant) {
            return Times.text(instant);
        }
        return printable(value.toString());
    }

    /**
     * The text without control characters: what a plugin declares must not move the cursor of
     * whoever lists it, nor break a row in two.
     */
    private static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> append(printable, codePoint));
        return printable.toString();
    }

    private static void append(StringBuilder printable, int codePoint) {
        switch (codePoint) {
            case '\n' -> printable.append("\\n");
            case '\r' -> printable.append("\\r");
            case '\t' -> printable.append("\\t");
            default -> {
                if (Character.isISOControl(codePoint)) {
                    printable.append(String.format("\\x%02X", codePoint));
                } else {
                    printable.appendCodePoint(codePoint);
                }
            }
        }
    }

    /** The widest line. */
    int width() {
        return lines.stream().mapToInt(Width::of).max().orElse(0);
    }

    /** A line by number, empty below the last. */
    String line(int index) {
        return index < lines.size() ? lines.get(index) : "";
    }
}

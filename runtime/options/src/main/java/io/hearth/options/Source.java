package io.hearth.options;

import static java.util.Objects.requireNonNull;

/**
 * Where an option was given. Immutable.
 *
 * @param kind the kind of place
 * @param path the option file, or an empty text
 * @param line its line, counted from 1, or 0
 */
public record Source(Kind kind, String path, int line) {
    /** The kind of place, those that take precedence last. */
    public enum Kind {
        /** An option file. */
        FILE,
        /** The command line. */
        COMMAND_LINE
    }

    /** The command line. */
    public static final Source COMMAND_LINE = new Source(Kind.COMMAND_LINE, "", 0);

    /** Checks that nothing is null. */
    public Source {
        requireNonNull(kind, "kind");
        requireNonNull(path, "path");
    }

    /**
     * A line of an option file.
     *
     * @param path the file
     * @param line counted from 1
     * @return the source
     */
    public static Source file(String path, int line) {
        return new Source(Kind.FILE, path, line);
    }

    /** As a message says it: {@code /etc/hearth.cnf line 3} or {@code command line}. */
    @Override
    public String toString() {
        return kind == Kind.FILE ? path + " line " + line : "command line";
    }
}

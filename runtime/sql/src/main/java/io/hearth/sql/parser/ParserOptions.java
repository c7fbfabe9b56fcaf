package io.hearth.sql.parser;

import io.hearth.sql.type.SqlMode;

import java.util.Set;

/**
 * What of a session decides how its statements are read.
 *
 * @param modes sql_mode
 * @param version the server's version as a number, such as 80400; executable comments for newer
 *     ones are skipped
 */
public record ParserOptions(Set<SqlMode> modes, int version) {
    /** The version of MySQL whose grammar this is. */
    public static final int VERSION = 80400;

    /** MySQL's default sql_mode. */
    public static final ParserOptions DEFAULT = new ParserOptions(SqlMode.defaults(), VERSION);

    /** Copies the modes. */
    public ParserOptions {
        modes = Set.copyOf(modes);
    }

    /**
     * Options for a sql_mode.
     *
     * @param modes sql_mode
     * @return options with {@link #VERSION}
     */
    public static ParserOptions of(Set<SqlMode> modes) {
        return new ParserOptions(modes, VERSION);
    }
}

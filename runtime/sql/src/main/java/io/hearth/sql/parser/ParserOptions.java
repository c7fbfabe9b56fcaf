package io.hearth.sql.parser;

import io.hearth.sql.type.SqlMode;
import java.util.Set;

/**
 * What of a session decides how its statements are read.
 *
 * @param modes sql_mode
 * @param version the server's version as a number, such as 80400; executable comments for newer
 *     ones are skipped
 * @param parameters whether question marks may stand for values, as in PREPARE
 */
public record ParserOptions(Set<SqlMode> modes, int version, boolean parameters) {
    /** The version of MySQL whose grammar this is. */
    public static final int VERSION = 80400;

    /** MySQL's default sql_mode, with parameters. */
    public static final ParserOptions DEFAULT =
            new ParserOptions(SqlMode.defaults(), VERSION, true);

    /** Copies the modes. */
    public ParserOptions {
        modes = Set.copyOf(modes);
    }

    /**
     * Options for a statement that is prepared.
     *
     * @param modes sql_mode
     * @return options with {@link #VERSION} and parameters
     */
    public static ParserOptions of(Set<SqlMode> modes) {
        return new ParserOptions(modes, VERSION, true);
    }

    /**
     * The same for a statement that is run at once.
     *
     * @return options with which a question mark is a syntax error
     */
    public ParserOptions withoutParameters() {
        return new ParserOptions(modes, version, false);
    }
}

package io.hearth.api.plugin;

import java.util.Arrays;
import java.util.Optional;

/**
 * How finished a plugin is, in MariaDB's six levels, lowest first. A server started with {@code
 * --plugin-maturity} refuses plugins below that level.
 *
 * @see <a href="https://mariadb.com/kb/en/list-of-plugins/">MariaDB: plugin maturity</a>
 */
public enum Maturity {
    /** Nothing is said. */
    UNKNOWN("Unknown"),
    /** For trying out. */
    EXPERIMENTAL("Experimental"),
    /** Not feature complete. */
    ALPHA("Alpha"),
    /** Feature complete, still changing. */
    BETA("Beta"),
    /** No known serious defect. */
    GAMMA("Gamma"),
    /** For production. */
    STABLE("Stable");

    private final String displayName;

    Maturity(String displayName) {
        this.displayName = displayName;
    }

    /**
     * The level as PLUGIN_MATURITY shows it.
     *
     * @return for example {@code Experimental}
     */
    public String displayName() {
        return displayName;
    }

    /**
     * The level that a manifest or an option names.
     *
     * @param text a level's name in any letter case; not null
     * @return the level, or empty if there is none of that name
     */
    public static Optional<Maturity> parse(String text) {
        return Arrays.stream(values())
                .filter(level -> level.name().equalsIgnoreCase(text.trim()))
                .findFirst();
    }
}

package io.hearth.core.admin;

import java.util.Locale;
import java.util.Optional;

/**
 * What {@code --plugin-NAME=…} says.
 *
 * @see <a href="https://dev.mysql.com/doc/refman/8.4/en/plugin-loading.html">Plugin activation
 *     states</a>
 */
public enum LoadOption {
    /** Loaded, not initialised. */
    OFF,
    /** Initialised; the server goes on without it if that fails. */
    ON,
    /** Initialised; the server does not start if that fails. */
    FORCE,
    /** As FORCE, and cannot be uninstalled while the server runs. */
    FORCE_PLUS_PERMANENT;

    /**
     * The option that a text names: its name in any letter case, its number 0 to 3, or a boolean
     * word (TRUE, FALSE).
     *
     * @param text the option's value
     * @return the option, or empty if the text names none
     */
    public static Optional<LoadOption> parse(String text) {
        return switch (text.trim().toUpperCase(Locale.ROOT).replace('-', '_')) {
            case "OFF", "0", "FALSE" -> Optional.of(OFF);
            case "ON", "1", "TRUE" -> Optional.of(ON);
            case "FORCE", "2" -> Optional.of(FORCE);
            case "FORCE_PLUS_PERMANENT", "3" -> Optional.of(FORCE_PLUS_PERMANENT);
            default -> Optional.empty();
        };
    }
}

package io.hearth.core.admin;

import static java.util.Objects.requireNonNull;

import io.hearth.api.error.ErrorCode;

/**
 * Something a statement's user should know although it succeeded, as SHOW WARNINGS lists it.
 *
 * @param level how serious it is
 * @param code MySQL's number
 * @param message the text
 */
public record Warning(Level level, ErrorCode code, String message) {
    /** How serious a warning is. */
    public enum Level {
        /** Good to know. */
        NOTE,
        /** Something is not as asked. */
        WARNING
    }

    /** Checks that nothing is null. */
    public Warning {
        requireNonNull(level, "level");
        requireNonNull(code, "code");
        requireNonNull(message, "message");
    }

    /**
     * A warning with its text filled in.
     *
     * @param code the number and text
     * @param arguments what the text names, in its order
     * @return a warning
     */
    public static Warning warning(ErrorCode code, Object... arguments) {
        return new Warning(Level.WARNING, code, code.message(arguments));
    }

    /**
     * A note with its text filled in.
     *
     * @param code the number and text
     * @param arguments what the text names, in its order
     * @return a note
     */
    public static Warning note(ErrorCode code, Object... arguments) {
        return new Warning(Level.NOTE, code, code.message(arguments));
    }
}

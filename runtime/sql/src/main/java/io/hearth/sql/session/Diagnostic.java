package io.hearth.sql.session;

import static java.util.Objects.requireNonNull;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.error.ServerException;
import io.hearth.core.admin.Warning;

/**
 * A row of SHOW WARNINGS. Immutable.
 *
 * @param level how serious it is
 * @param code MySQL's number
 * @param message the text
 */
public record Diagnostic(Level level, ErrorCode code, String message) {
    /** How serious a condition is. */
    public enum Level {
        /** Good to know. */
        NOTE("Note"),
        /** Something is not as asked. */
        WARNING("Warning"),
        /** The statement failed. */
        ERROR("Error");

        private final String label;

        Level(String label) {
            this.label = label;
        }

        /**
         * The level as SHOW WARNINGS writes it.
         *
         * @return such as {@code Warning}
         */
        public String label() {
            return label;
        }
    }

    /** Checks that nothing is null. */
    public Diagnostic {
        requireNonNull(level, "level");
        requireNonNull(code, "code");
        requireNonNull(message, "message");
    }

    /**
     * What core warns of.
     *
     * @param warning the warning or note
     * @return the same as a row
     */
    public static Diagnostic of(Warning warning) {
        Level level = warning.level() == Warning.Level.NOTE ? Level.NOTE : Level.WARNING;
        return new Diagnostic(level, warning.code(), warning.message());
    }

    /**
     * What a statement failed with.
     *
     * @param failure the error
     * @return the same as a row
     */
    public static Diagnostic of(ServerException failure) {
        return new Diagnostic(Level.ERROR, failure.code(), failure.getMessage());
    }
}

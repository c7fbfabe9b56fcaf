package io.hearth.core.admin;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * One item of a SET statement.
 *
 * @param target which of the variable's values
 * @param variable its name, in any letter case
 * @param value what to set; empty for DEFAULT
 */
public record Assignment(Target target, String variable, Optional<SqlValue> value) {
    /** Which of a variable's values SET means. */
    public enum Target {
        /** The global value. */
        GLOBAL,
        /** The session's value. */
        SESSION,
        /** The global value, now and at every start. */
        PERSIST,
        /** The global value at every start, but not now. */
        PERSIST_ONLY;

        /**
         * Whether the value outlives the server's run.
         *
         * @return true for PERSIST and PERSIST_ONLY
         */
        public boolean isPersistent() {
            return this == PERSIST || this == PERSIST_ONLY;
        }
    }

    /** Checks that nothing is null. */
    public Assignment {
        requireNonNull(target, "target");
        requireNonNull(variable, "variable");
        requireNonNull(value, "value");
    }

    /**
     * {@code SET GLOBAL variable = value}.
     *
     * @param variable its name
     * @param value what to set
     * @return the item
     */
    public static Assignment global(String variable, SqlValue value) {
        return new Assignment(Target.GLOBAL, variable, Optional.of(value));
    }
}

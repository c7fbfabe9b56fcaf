package io.hearth.api.variable;

import static java.util.Objects.requireNonNull;

import io.hearth.api.session.Session;
import java.util.Optional;

/**
 * A change that is about to happen, as callbacks see it. Immutable.
 *
 * @param <T> the variable's value type
 * @param session the session whose value changes; empty when the global value does
 * @param oldValue the value in force, which {@link SystemVariable#get()} still gives; null only for
 *     SQL NULL
 * @param value the value to come; null only for SQL NULL
 */
public record VariableChange<T>(Optional<Session> session, T oldValue, T value) {
    /**
     * Checks that {@code session} is not null.
     *
     * @param session as above
     * @param oldValue as above
     * @param value as above
     */
    public VariableChange {
        requireNonNull(session, "session");
    }
}

package io.hearth.core.host;

import static java.util.Objects.requireNonNull;

import io.hearth.api.variable.VariableKind;
import io.hearth.core.admin.HostSession;
import io.hearth.core.admin.SqlValue;
import java.util.Optional;
import java.util.function.Function;

/**
 * A variable that has no global value, such as {@code timestamp} or {@code last_insert_id}: it
 * shows a piece of the session's state. Immutable.
 *
 * @param name in lower case
 * @param kind what values it takes
 * @param comment what it is for
 * @param value reads it; any thread, because others may list a session's variables
 * @param setter sets it; empty if it is read-only
 */
public record SessionOnlyVariable(
        String name,
        VariableKind kind,
        String comment,
        Function<HostSession, SqlValue> value,
        Optional<Setter> setter) {
    /** Checks that nothing is null. */
    public SessionOnlyVariable {
        requireNonNull(name, "name");
        requireNonNull(kind, "kind");
        requireNonNull(comment, "comment");
        requireNonNull(value, "value");
        requireNonNull(setter, "setter");
    }

    /** Sets a variable in two steps, so that a SET of several takes effect whole or not at all. */
    @FunctionalInterface
    public interface Setter {
        /**
         * Checks a value and changes nothing.
         *
         * @param session whose value
         * @param value what to set; empty for DEFAULT
         * @return puts it into effect; cannot fail
         * @throws io.hearth.api.error.ServerException 1231 or 1232 to refuse the value
         */
        Runnable prepare(HostSession session, Optional<SqlValue> value);
    }
}

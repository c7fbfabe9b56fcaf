package io.hearth.sql.statement;

import static java.util.Objects.requireNonNull;

import io.hearth.sql.session.ServerSession;
import io.hearth.sql.session.TypedValue;
import java.util.List;

/**
 * One run of a statement. Immutable.
 *
 * @param session whose
 * @param parameters values of its question marks
 */
public record Execution(ServerSession session, List<TypedValue> parameters) {
    /** Copies the parameters. */
    public Execution {
        requireNonNull(session, "session");
        parameters = List.copyOf(parameters);
    }
}

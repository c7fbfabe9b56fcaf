package io.hearth.sql.statement;

import static java.util.Objects.requireNonNull;

import io.hearth.sql.session.ServerSession;
import io.hearth.sql.session.TypedValue;

import java.util.List;
import java.util.Optional;

/**
 * One run of a statement. Immutable.
 *
 * @param session whose
 * @param parameters values of its question marks
 * @param text the statement's own text, by which a query's plan is found again; empty if it stands
 *     among others, or in none
 */
public record Execution(ServerSession session, List<TypedValue> parameters, Optional<String> text) {
    /** Copies the parameters. */
    public Execution {
        requireNonNull(session, "session");
        requireNonNull(text, "text");
        parameters = List.copyOf(parameters);
    }

    /**
     * The run of something that is made for this one, such as the query that a SHOW stands for.
     *
     * @return the same without the text
     */
    public Execution withoutText() {
        return new Execution(session, parameters, Optional.empty());
    }
}

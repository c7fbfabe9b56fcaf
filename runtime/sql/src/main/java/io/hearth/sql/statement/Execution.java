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
 * @param source where the statement's tree comes from, by which a query's plan may be found again
 */
public record Execution(ServerSession session, List<TypedValue> parameters, Source source) {
    /** Where a statement's tree comes from. */
    public sealed interface Source {}

    /**
     * From a text of its own, for which no plan was found.
     *
     * @param text the text
     */
    public record Sent(String text) implements Source {}

    /**
     * From a text that was prepared.
     *
     * @param text the text
     */
    public record FromPrepared(String text) implements Source {}

    /** From a text with other statements in it. */
    public record AmongOthers() implements Source {}

    /** From no text: it was made by another statement, such as a SHOW. */
    public record Made() implements Source {}

    /** Copies the parameters. */
    public Execution {
        requireNonNull(session, "session");
        requireNonNull(source, "source");
        parameters = List.copyOf(parameters);
    }

    /**
     * The run of a query that this statement makes.
     *
     * @return the same with another source
     */
    public Execution ofMade() {
        return new Execution(session, parameters, new Made());
    }
}

package io.hearth.sql.statement;

import io.hearth.api.session.Session;
import io.hearth.api.variable.StatusValue;
import io.hearth.api.variable.StatusVariable;
import io.hearth.sql.session.ServerSession;
import io.hearth.sql.session.StatementCounts;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Counts statements for the server and for their session. Thread-safe. */
public final class Counters {
    /** Statements that clients sent. */
    public static final String QUESTIONS = "Questions";

    private final StatementCounts server = new StatementCounts();

    /**
     * A statement is about to run.
     *
     * @param counter its status variable
     * @param session whose it is
     */
    public void add(String counter, ServerSession session) {
        server.add(counter);
        session.statementCounts().add(counter);
    }

    /**
     * The counts of the server.
     *
     * @return the same object each time
     */
    public StatementCounts server() {
        return server;
    }

    /**
     * Counters as status variables: a session's own, or the server's.
     *
     * @param names which
     * @return the variables
     */
    public List<StatusVariable> variables(Collection<String> names) {
        return names.stream()
                .sorted()
                .map(
                        name ->
                                StatusVariable.ofFunction(
                                        name,
                                        session -> new StatusValue.Unsigned(of(session).get(name))))
                .toList();
    }

    private StatementCounts of(Optional<Session> session) {
        return session.isPresent() && session.get() instanceof ServerSession own
                ? own.statementCounts()
                : server;
    }
}

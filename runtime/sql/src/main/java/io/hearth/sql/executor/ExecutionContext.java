package io.hearth.sql.executor;

import static java.util.Objects.requireNonNull;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.session.Session;
import io.hearth.sql.expression.EvaluationContext;
import io.hearth.sql.expression.SessionFacts;

/** What one execution of a plan has to do with. The statement's thread. */
public final class ExecutionContext implements EvaluationContext {
    private static final long NEVER = 0;

    private final Session session;
    private final EvaluationContext statement;
    private final StatementMemory memory;
    private final long deadline;

    /**
     * A context of a statement without a time limit of its own.
     *
     * @param session on whose behalf tables are read
     * @param statement parameters, warnings, the kill flag
     * @param memory what the operators may hold
     */
    public ExecutionContext(Session session, EvaluationContext statement, StatementMemory memory) {
        this(session, statement, memory, NEVER);
    }

    private ExecutionContext(
            Session session, EvaluationContext statement, StatementMemory memory, long deadline) {
        this.session = requireNonNull(session, "session");
        this.statement = requireNonNull(statement, "statement");
        this.memory = requireNonNull(memory, "memory");
        this.deadline = deadline;
    }

    /**
     * The same with a time limit (max_execution_time).
     *
     * @param nanoTime when the time is over, as {@link System#nanoTime} will say it
     * @return a context whose {@link #checkpoint} throws 3024 from then on
     */
    public ExecutionContext endingAt(long nanoTime) {
        return new ExecutionContext(
                session, statement, memory, nanoTime == NEVER ? NEVER + 1 : nanoTime);
    }

    /** The session as plugins see it. */
    Session apiSession() {
        return session;
    }

    /** What the operators hold. */
    StatementMemory memory() {
        return memory;
    }

    @Override
    public Object parameter(int index) {
        return statement.parameter(index);
    }

    @Override
    public SessionFacts session() {
        return statement.session();
    }

    @Override
    public void warn(ErrorCode code, String message) {
        statement.warn(code, message);
    }

    @Override
    public void checkpoint() {
        statement.checkpoint();
        if (deadline != NEVER && System.nanoTime() - deadline >= 0) {
            throw ErrorCode.ER_QUERY_TIMEOUT.toException();
        }
    }
}

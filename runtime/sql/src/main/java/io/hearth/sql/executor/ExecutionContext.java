package io.hearth.sql.executor;

import static java.util.Objects.requireNonNull;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.session.Session;
import io.hearth.sql.expression.EvaluationContext;
import io.hearth.sql.expression.SessionFacts;
import io.hearth.sql.expression.Subquery;
import io.hearth.sql.expression.SubqueryPlan;
import io.hearth.sql.expression.SubqueryRows;
import io.hearth.sql.plan.Subplan;
import java.util.IdentityHashMap;
import java.util.Map;

/** What one execution of a plan has to do with. The statement's thread. */
public final class ExecutionContext implements EvaluationContext {
    private static final long NEVER = 0;

    private final Session session;
    private final EvaluationContext statement;
    private final StatementMemory memory;
    private final long deadline;
    private final Map<SubqueryPlan, OperatorFactory> subplans;
    private final StatementMemory.Share expressions;
    private long held;

    /**
     * A context of a statement without a time limit of its own.
     *
     * @param session on whose behalf tables are read
     * @param statement parameters, warnings, the kill flag
     * @param memory what the operators may hold
     */
    public ExecutionContext(Session session, EvaluationContext statement, StatementMemory memory) {
        this(session, statement, memory, NEVER, new IdentityHashMap<>());
    }

    private ExecutionContext(
            Session session,
            EvaluationContext statement,
            StatementMemory memory,
            long deadline,
            Map<SubqueryPlan, OperatorFactory> subplans) {
        this.session = requireNonNull(session, "session");
        this.statement = requireNonNull(statement, "statement");
        this.memory = requireNonNull(memory, "memory");
        this.deadline = deadline;
        this.subplans = subplans;
        this.expressions = memory.share();
    }

    /**
     * The same with a time limit (max_execution_time).
     *
     * @param nanoTime when the time is over, as {@link System#nanoTime} will say it
     * @return a context whose {@link #checkpoint} throws 3024 from then on
     */
    public ExecutionContext endingAt(long nanoTime) {
        return new ExecutionContext(
                session, statement, memory, nanoTime == NEVER ? NEVER + 1 : nanoTime, subplans);
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

    /** Compiles the subquery's plan once for the statement, and gives it a context of its own. */
    @Override
    public SubqueryRows open(Subquery subquery, Object[] outer) {
        OperatorFactory factory =
                subplans.computeIfAbsent(
                        subquery.plan(), plan -> OperatorFactories.of(((Subplan) plan).root()));
        ExecutionContext inner =
                new ExecutionContext(
                        session,
                        new OuterValues(statement, subquery.parameters(), outer),
                        memory,
                        deadline,
                        subplans);
        return Execution.of(factory.create(), inner);
    }

    @Override
    public void hold(long bytes) {
        held += bytes;
        expressions.set(held);
    }

    /** Lets go what expressions hold. */
    void release() {
        held = 0;
        expressions.close();
    }
}

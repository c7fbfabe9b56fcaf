package io.hearth.sql.server;

import io.hearth.api.error.ErrorCode;
import io.hearth.sql.expression.EvaluationContext;
import io.hearth.sql.expression.SessionFacts;
import io.hearth.sql.session.Diagnostic;
import io.hearth.sql.session.ServerSession;

/** What the operators of one running query know. The statement's thread. */
final class RunningContext implements EvaluationContext {
    private final ServerSession session;
    private final StatementFacts facts;
    private final Object[] parameters;

    /**
     * The context.
     *
     * @param parameters values of the plan's parameters, as their types' vectors hold them
     */
    RunningContext(ServerSession session, StatementFacts facts, Object[] parameters) {
        this.session = session;
        this.facts = facts;
        this.parameters = parameters;
    }

    @Override
    public Object parameter(int index) {
        return parameters[index];
    }

    @Override
    public SessionFacts session() {
        return facts;
    }

    @Override
    public void warn(ErrorCode code, String message) {
        session.diagnostics().add(new Diagnostic(Diagnostic.Level.WARNING, code, message));
    }

    @Override
    public void checkpoint() {
        session.interruption().check();
    }
}

package io.hearth.sql.statement;

import io.hearth.api.error.ErrorCode;
import io.hearth.sql.front.ValueText;
import io.hearth.sql.session.PreparedStatement;
import io.hearth.sql.session.ServerSession;
import io.hearth.sql.session.TypedValue;
import io.hearth.sql.syntax.SessionStatement.Deallocate;
import io.hearth.sql.syntax.SessionStatement.Execute;
import io.hearth.sql.syntax.SessionStatement.Prepare;
import io.hearth.sql.syntax.SessionStatement.PreparedText;
import io.hearth.sql.syntax.SessionStatement.PreparedText.Variable;
import java.util.List;

/** PREPARE, EXECUTE and DEALLOCATE. Any thread. */
final class PrepareStatements {
    private final Preparer preparer;
    private final StatementHandler<io.hearth.sql.syntax.Statement> runner;

    /** Runs what is prepared. */
    PrepareStatements(Preparer preparer, StatementHandler<io.hearth.sql.syntax.Statement> runner) {
        this.preparer = preparer;
        this.runner = runner;
    }

    /** One that cannot be prepared leaves no statement under the name, as in MySQL. */
    Reply prepare(Prepare statement, Execution execution) {
        ServerSession session = execution.session();
        session.statements().remove(statement.name());
        PreparedStatement prepared = preparer.prepare(text(statement.source(), session), session);
        session.statements().name(statement.name(), prepared);
        return Done.saying(execution, "Statement prepared");
    }

    private static String text(PreparedText source, ServerSession session) {
        if (source instanceof PreparedText.Text given) {
            return given.text();
        }
        String name = ((Variable) source).name();
        TypedValue value = session.userVariables().get(name).orElse(TypedValue.NULL);
        return value.isNull() ? "NULL" : ValueText.of(value.type(), value.value());
    }

    Reply execute(Execute statement, Execution execution) {
        ServerSession session = execution.session();
        PreparedStatement prepared = session.statements().require(statement.name(), "EXECUTE");
        if (prepared.parameters() != statement.variables().size()) {
            throw ErrorCode.ER_WRONG_ARGUMENTS.toException("EXECUTE");
        }
        List<TypedValue> parameters =
                statement.variables().stream()
                        .map(name -> session.userVariables().get(name).orElse(TypedValue.NULL))
                        .toList();
        return runner.run(
                prepared.statement(),
                new Execution(session, parameters, source(prepared, session)));
    }

    /** Under another sql_mode the text may mean something else than its tree. */
    static Execution.Source source(PreparedStatement prepared, ServerSession session) {
        return prepared.modes().equals(session.sqlMode())
                ? new Execution.FromPrepared(prepared.text())
                : new Execution.AmongOthers();
    }

    Reply deallocate(Deallocate statement, Execution execution) {
        if (!execution.session().statements().remove(statement.name())) {
            throw ErrorCode.ER_UNKNOWN_STMT_HANDLER.toException(
                    statement.name(), "DEALLOCATE PREPARE");
        }
        return Done.nothing(execution);
    }
}

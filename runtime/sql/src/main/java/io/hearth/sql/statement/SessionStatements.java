package io.hearth.sql.statement;

import io.hearth.api.error.ErrorCode;
import io.hearth.sql.account.Privilege;
import io.hearth.sql.session.ServerSession;
import io.hearth.sql.session.Sessions;
import io.hearth.sql.session.TypedValue;
import io.hearth.sql.syntax.DataStatement.Do;
import io.hearth.sql.syntax.SessionStatement.Kill;
import io.hearth.sql.syntax.SessionStatement.Shutdown;
import io.hearth.sql.syntax.SessionStatement.Use;
import io.hearth.sql.type.SqlType.Family;
import java.util.List;

/** USE, DO, KILL and SHUTDOWN. Stateless; any thread. */
final class SessionStatements {
    private final TableNames tables;
    private final Queries queries;
    private final Sessions sessions;
    private final Runnable stopServer;

    SessionStatements(TableNames tables, Queries queries, Sessions sessions, Runnable stopServer) {
        this.tables = tables;
        this.queries = queries;
        this.sessions = sessions;
        this.stopServer = stopServer;
    }

    Reply use(Use statement, Execution execution) {
        tables.use(statement.schema(), execution.session());
        return Done.nothing(execution);
    }

    Reply evaluate(Do statement, Execution execution) {
        queries.evaluate(statement.expressions(), execution);
        return Done.nothing(execution);
    }

    Reply kill(Kill statement, Execution execution) {
        TypedValue id = queries.evaluate(List.of(statement.connection()), execution).get(0);
        if (id.isNull() || id.type().family() != Family.INTEGER) {
            throw ErrorCode.ER_NO_SUCH_THREAD.toException(id.isNull() ? 0 : id.value());
        }
        ServerSession target = sessions.require((Long) id.value());
        if (!target.user().equals(execution.session().user())) {
            execution.session().privileges().require(Privilege.CONNECTION_ADMIN);
        }
        if (statement.queryOnly()) {
            target.killStatement();
        } else {
            target.kill();
        }
        execution.session().interruption().check();
        return Done.nothing(execution);
    }

    Reply shutdown(Shutdown statement, Execution execution) {
        execution.session().privileges().require(Privilege.SHUTDOWN);
        stopServer.run();
        return Done.nothing(execution);
    }
}

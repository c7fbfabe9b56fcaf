package io.hearth.sql.server;

import io.hearth.sql.front.Prepared;
import io.hearth.sql.front.ResultColumn;
import io.hearth.sql.front.Results;
import io.hearth.sql.session.PreparedStatement;
import io.hearth.sql.session.ServerSession;
import io.hearth.sql.session.TypedValue;
import io.hearth.sql.syntax.Query;
import java.util.List;

/** A statement that a client prepared through the protocol. The connection's thread. */
final class ConnectionStatement implements Prepared {
    private final SqlServer server;
    private final ServerSession session;
    private final PreparedStatement statement;
    private final List<ResultColumn> columns;

    ConnectionStatement(SqlServer server, ServerSession session, PreparedStatement statement) {
        this.server = server;
        this.session = session;
        this.statement = statement;
        this.columns = describe();
    }

    private List<ResultColumn> describe() {
        try {
            return statement.statement() instanceof Query query
                    ? server.queries().describe(query, statement, session)
                    : List.of();
        } catch (RuntimeException wrong) {
            session.statements().close(statement);
            throw wrong;
        }
    }

    @Override
    public int parameterCount() {
        return statement.parameters();
    }

    @Override
    public List<ResultColumn> columns() {
        return columns;
    }

    @Override
    public Results execute(List<Object> parameters) {
        List<TypedValue> values =
                parameters.stream().map(value -> JavaValues.toSql(value, session)).toList();
        return new OneResult(() -> server.runner().run(statement, values, session));
    }

    @Override
    public void close() {
        session.statements().close(statement);
    }
}

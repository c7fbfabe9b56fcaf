package io.hearth.sql.server;

import io.hearth.api.session.SqlResult;
import io.hearth.api.session.SqlSession;
import io.hearth.sql.front.Prepared;
import io.hearth.sql.front.Results;
import io.hearth.sql.session.ServerSession;
import java.util.Arrays;

/** A session that a plugin runs statements in. One thread at a time. */
final class PluginSession implements SqlSession {
    private final Connection connection;

    PluginSession(Connection connection) {
        this.connection = connection;
    }

    @Override
    public SqlResult execute(String statement, Object... parameters) {
        if (parameters.length == 0) {
            return first(connection.execute(statement, false), () -> {});
        }
        Prepared prepared = connection.prepare(statement);
        try {
            return first(prepared.execute(Arrays.asList(parameters)), prepared::close);
        } catch (RuntimeException failure) {
            prepared.close();
            throw failure;
        }
    }

    private SqlResult first(Results results, Runnable afterwards) {
        results.next();
        return new PluginResult(results, (ServerSession) connection.session(), afterwards);
    }

    @Override
    public long id() {
        return connection.session().id();
    }

    @Override
    public void close() {
        connection.close();
    }
}

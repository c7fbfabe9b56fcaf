package io.hearth.wire.connection;

import io.hearth.api.error.ErrorCode;
import io.hearth.sql.front.Prepared;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The prepared statements of a client, by number. One thread. */
final class OpenStatements {
    private static final Logger LOG = LoggerFactory.getLogger(OpenStatements.class);

    private final Map<Long, OpenStatement> statements = new HashMap<>();
    private long last;

    OpenStatement add(Prepared prepared) {
        last++;
        OpenStatement statement = new OpenStatement(last, prepared);
        statements.put(last, statement);
        return statement;
    }

    Optional<OpenStatement> find(long id) {
        return Optional.ofNullable(statements.get(id));
    }

    /** Fails with error 1243 if there is none of that number. */
    OpenStatement require(long id, String command) {
        return find(id).orElseThrow(
                        () -> ErrorCode.ER_UNKNOWN_STMT_HANDLER.toException(id, command));
    }

    void close(long id) {
        OpenStatement statement = statements.remove(id);
        if (statement != null) {
            close(statement);
        }
    }

    void closeAll() {
        statements.values().forEach(OpenStatements::close);
        statements.clear();
    }

    private static void close(OpenStatement statement) {
        try {
            statement.close();
        } catch (IOException failure) {
            LOG.warn("The rows of a cursor cannot be removed", failure);
        }
    }
}

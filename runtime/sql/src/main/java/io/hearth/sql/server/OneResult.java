package io.hearth.sql.server;

import io.hearth.sql.front.Results;
import io.hearth.sql.front.StatementResult;
import io.hearth.sql.statement.Reply;
import java.util.function.Supplier;

/** The result of a prepared statement. One thread. */
final class OneResult implements Results {
    private Supplier<Reply> statement;
    private Reply current;

    OneResult(Supplier<Reply> statement) {
        this.statement = statement;
    }

    @Override
    public boolean next() {
        close(current);
        current = null;
        if (statement == null) {
            return false;
        }
        Supplier<Reply> once = statement;
        statement = null;
        current = once.get();
        return true;
    }

    @Override
    public StatementResult current() {
        return current;
    }

    @Override
    public boolean hasMore() {
        return false;
    }

    @Override
    public void close() {
        statement = null;
        close(current);
        current = null;
    }

    private static void close(Reply reply) {
        if (reply != null) {
            reply.close();
        }
    }
}

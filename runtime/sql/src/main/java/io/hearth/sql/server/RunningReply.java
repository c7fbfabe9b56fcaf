package io.hearth.sql.server;

import io.hearth.sql.front.ResultColumn;
import io.hearth.sql.session.Counts;
import io.hearth.sql.session.ServerSession;
import io.hearth.sql.statement.Reply;
import io.hearth.sql.vector.Batch;
import java.util.List;

/**
 * The answer of a statement that its session counts: when its rows end, the statement does. The
 * session's thread.
 */
final class RunningReply implements Reply {
    private final Reply reply;
    private final ServerSession session;
    private boolean ended;

    RunningReply(Reply reply, ServerSession session) {
        this.reply = reply;
        this.session = session;
        if (reply.columns().isEmpty()) {
            end();
        }
    }

    private void end() {
        if (ended) {
            return;
        }
        ended = true;
        Counts counts = session.counts();
        if (reply.columns().isEmpty()) {
            counts.rowCount(reply.affectedRows());
        } else {
            counts.rowCount(-1);
            counts.foundRows(reply.affectedRows());
        }
        if (counts.statementInsertId() != 0) {
            counts.lastInsertId(counts.statementInsertId());
        }
        StatementRunner.end(session);
    }

    @Override
    public List<ResultColumn> columns() {
        return reply.columns();
    }

    @Override
    public Batch next() {
        if (ended) {
            return null;
        }
        try {
            Batch batch = reply.next();
            if (batch == null) {
                end();
            }
            return batch;
        } catch (RuntimeException | StackOverflowError failure) {
            ended = true;
            throw StatementRunner.failed(failure, session);
        }
    }

    @Override
    public long affectedRows() {
        return reply.affectedRows();
    }

    @Override
    public long lastInsertId() {
        return reply.lastInsertId();
    }

    @Override
    public String info() {
        return reply.info();
    }

    @Override
    public int warningCount() {
        return reply.warningCount();
    }

    @Override
    public void close() {
        try {
            reply.close();
        } finally {
            end();
        }
    }
}

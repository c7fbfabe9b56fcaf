package io.hearth.sql.server;

import io.hearth.sql.front.Results;
import io.hearth.sql.front.StatementResult;
import io.hearth.sql.server.StatementRunner.Ran;
import io.hearth.sql.session.ServerSession;
import io.hearth.sql.statement.Reply;

/** The results of a text. One thread. */
final class TextResults implements Results {
    private final StatementRunner runner;
    private final ServerSession session;
    private final boolean several;
    private String rest;
    private Reply current;

    TextResults(StatementRunner runner, ServerSession session, String text, boolean several) {
        this.runner = runner;
        this.session = session;
        this.several = several;
        this.rest = text;
    }

    @Override
    public boolean next() {
        closeCurrent();
        if (rest == null) {
            return false;
        }
        String text = rest;
        rest = null;
        Ran ran = runner.runText(text, several, session);
        current = ran.reply();
        rest = ran.next() < text.length() ? text.substring(ran.next()) : null;
        return true;
    }

    @Override
    public StatementResult current() {
        return current;
    }

    @Override
    public boolean hasMore() {
        return rest != null;
    }

    @Override
    public void close() {
        rest = null;
        closeCurrent();
    }

    private void closeCurrent() {
        if (current != null) {
            Reply ended = current;
            current = null;
            ended.close();
        }
    }
}

package io.hearth.sql.statement;

import io.hearth.sql.front.StatementResult;

/** What a statement answers, before its session has counted it. One thread. */
public interface Reply extends StatementResult, AutoCloseable {
    /** Ends the statement; closing again does nothing. */
    @Override
    void close();
}

package io.hearth.sql.statement;

import io.hearth.sql.syntax.Statement;

/**
 * Runs statements of one kind. Any thread: one object serves all sessions.
 *
 * @param <S> the kind
 */
@FunctionalInterface
public interface StatementHandler<S extends Statement> {
    /**
     * Runs a statement.
     *
     * @param statement its tree
     * @param execution on whose behalf, with which parameters
     * @return what it answers, for the caller to close
     * @throws io.hearth.api.error.ServerException if it fails
     */
    Reply run(S statement, Execution execution);
}

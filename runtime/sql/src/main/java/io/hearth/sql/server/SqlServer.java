package io.hearth.sql.server;

import io.hearth.core.admin.VariableAdmin;
import io.hearth.sql.account.AccountStore;
import io.hearth.sql.catalog.Catalog;
import io.hearth.sql.session.Identity;
import io.hearth.sql.session.ServerSession;
import io.hearth.sql.session.SessionSettings;
import io.hearth.sql.session.Sessions;
import io.hearth.sql.statement.TableNames;

/**
 * What connections share. Immutable; any thread.
 *
 * @param runner runs statements
 * @param queries plans and runs queries
 * @param sessions all sessions
 * @param settings the variables that sessions obey
 * @param variables gives sessions their values
 * @param accounts all accounts
 * @param catalog schemas and tables
 * @param version what VERSION() tells
 */
record SqlServer(
        StatementRunner runner,
        QueryPipeline queries,
        Sessions sessions,
        SessionSettings settings,
        VariableAdmin variables,
        AccountStore accounts,
        Catalog catalog,
        String version) {

    /** A new session, in the list of all. */
    ServerSession open(Identity identity, Runnable onKill) {
        ServerSession session =
                new ServerSession(identity, settings, variables.openSession(), onKill);
        sessions.add(session);
        return session;
    }

    TableNames tables() {
        return new TableNames(catalog);
    }
}

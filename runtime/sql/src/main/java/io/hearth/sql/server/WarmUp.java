package io.hearth.sql.server;

import io.hearth.sql.binder.QueryPlanner;
import io.hearth.sql.catalog.Catalog;
import io.hearth.sql.expression.FunctionRegistry;
import io.hearth.sql.parser.Parser;
import io.hearth.sql.parser.ParserOptions;
import io.hearth.sql.session.Identity;
import io.hearth.sql.session.ServerSession;
import io.hearth.sql.statement.Execution;
import io.hearth.sql.statement.Reply;
import io.hearth.sql.syntax.Query;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs some queries that nobody asked for, in a session that no list shows and no counter counts.
 * Used once, by one thread.
 */
final class WarmUp implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final List<String> QUERIES =
            List.of(
                    "SELECT 1, 'a', @@version, NOW()",
                    "SELECT t.TABLE_NAME, COUNT(*) FROM information_schema.TABLES t JOIN"
                            + " information_schema.COLUMNS c ON c.TABLE_NAME = t.TABLE_NAME WHERE"
                            + " t.TABLE_SCHEMA = 'mysql' AND c.TABLE_SCHEMA LIKE 'my%' GROUP BY"
                            + " t.TABLE_NAME ORDER BY 2 DESC LIMIT 3");

    private final SqlServer server;

    WarmUp(SqlServer server) {
        this.server = server;
    }

    /** What needs no server: the planner alone. */
    static void planner() {
        try {
            new QueryPlanner(new Catalog(), FunctionRegistry.standard(), 1).warmUp();
        } catch (RuntimeException | LinkageError failure) {
            LOG.debug("The planner could not warm up", failure);
        }
    }

    @Override
    public void run() {
        ServerSession session =
                new ServerSession(
                        new Identity(0, "", "", "", "", Map.of()),
                        server.settings(),
                        server.variables().openSession(),
                        () -> {});
        try {
            QUERIES.forEach(text -> run(text, session));
        } catch (RuntimeException | LinkageError failure) {
            // A server that stops at once takes the bundle from under it.
            LOG.debug("The SQL part could not warm up", failure);
        }
    }

    private void run(String text, ServerSession session) {
        Query query = (Query) Parser.parse(text, ParserOptions.DEFAULT);
        Execution execution = new Execution(session, List.of(), new Execution.AmongOthers());
        try (Reply reply = server.queries().run(query, execution)) {
            while (reply.next() != null) {
                LOG.trace("Warming up");
            }
        }
    }
}

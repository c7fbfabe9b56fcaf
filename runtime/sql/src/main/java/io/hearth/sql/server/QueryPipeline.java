package io.hearth.sql.server;

import io.hearth.sql.binder.ReadyQuery;
import io.hearth.sql.front.ResultColumn;
import io.hearth.sql.session.PreparedStatement;
import io.hearth.sql.session.ServerSession;
import io.hearth.sql.statement.Execution;
import io.hearth.sql.statement.Queries;
import io.hearth.sql.statement.Reply;
import io.hearth.sql.syntax.Query;
import java.util.List;
import java.util.Optional;

/** From a query's text or tree to its rows, by way of the plan cache. Any thread. */
interface QueryPipeline extends Queries {
    /**
     * Runs a text whose shape has a plan, without parsing it.
     *
     * @param beforeItRuns called if there is one
     * @return empty if there is no plan for it
     */
    Optional<Reply> runKnown(String text, ServerSession session, Runnable beforeItRuns);

    /** The columns of a query as far as they are known before it runs. */
    List<ResultColumn> describe(Query query, PreparedStatement statement, ServerSession session);

    /** Forgets the plans that were made before the catalog changed. */
    void dropStalePlans();

    /** Plans a query without running it. */
    ReadyQuery plan(Query query, Execution execution);
}

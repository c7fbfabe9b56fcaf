package io.hearth.sql.server;

import io.hearth.api.error.ErrorCode;
import io.hearth.core.admin.VariableAdmin;
import io.hearth.core.host.PluginLeases;
import io.hearth.sql.binder.QueryPlanner;
import io.hearth.sql.binder.ReadyQuery;
import io.hearth.sql.catalog.Catalog;
import io.hearth.sql.executor.ExecutionContext;
import io.hearth.sql.executor.StatementMemory;
import io.hearth.sql.expression.FunctionRegistry;
import io.hearth.sql.front.ResultColumn;
import io.hearth.sql.parser.Parser;
import io.hearth.sql.parser.ParserOptions;
import io.hearth.sql.printer.SqlPrinter;
import io.hearth.sql.session.PreparedStatement;
import io.hearth.sql.session.ServerSession;
import io.hearth.sql.session.TypedValue;
import io.hearth.sql.statement.Execution;
import io.hearth.sql.statement.Execution.FromPrepared;
import io.hearth.sql.statement.Execution.Made;
import io.hearth.sql.statement.Execution.Sent;
import io.hearth.sql.statement.Execution.Source;
import io.hearth.sql.statement.Reply;
import io.hearth.sql.syntax.Expression;
import io.hearth.sql.syntax.Query;
import io.hearth.sql.syntax.Query.QueryExpression;
import io.hearth.sql.syntax.Query.Select;
import io.hearth.sql.syntax.SelectItem;
import io.hearth.sql.syntax.SourceText;
import io.hearth.sql.vector.Batch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** The one pipeline: binder, planner, plan cache, executor. Thread-safe. */
final class PlannedQueries implements QueryPipeline {
    private static final int CACHED_SHAPES = 1000;
    private static final long ALL_ROWS = -1L;

    private final Catalog catalog;
    private final QueryPlanner planner;
    private final PreparedPlans prepared = new PreparedPlans(CACHED_SHAPES);
    private final AtomicLong seenCatalog = new AtomicLong();
    private final PluginLeases leases;
    private final VariableAdmin variables;
    private final String version;
    private final LongSupplier mostMemory;

    /**
     * The pipeline.
     *
     * @param catalog finds tables
     * @param leases holds the plugins whose tables are read
     * @param variables what {@code @@x} reads
     * @param version what VERSION() tells
     * @param mostMemory bytes that a statement may hold
     */
    PlannedQueries(
            Catalog catalog,
            PluginLeases leases,
            VariableAdmin variables,
            String version,
            LongSupplier mostMemory) {
        this.catalog = catalog;
        this.planner = new QueryPlanner(catalog, FunctionRegistry.standard(), CACHED_SHAPES);
        this.leases = leases;
        this.variables = variables;
        this.version = version;
        this.mostMemory = mostMemory;
    }

    @Override
    public Optional<Reply> runKnown(String text, ServerSession session, Runnable beforeItRuns) {
        dropStalePlans();
        if (session.settings().sqlSelectLimit().get(session) != ALL_ROWS) {
            return Optional.empty();
        }
        return planner.cached(text, names(session, List.of()))
                .filter(ready -> !ready.hasMarkers())
                .map(
                        ready -> {
                            beforeItRuns.run();
                            return open(ready, session, List.of(), ALL_ROWS);
                        });
    }

    @Override
    public Reply run(Query query, Execution execution) {
        dropStalePlans();
        ServerSession session = execution.session();
        return open(
                ready(query, execution), session, execution.parameters(), limit(query, session));
    }

    private ReadyQuery ready(Query query, Execution execution) {
        SessionNames names = names(execution.session(), execution.parameters());
        Source source = execution.source();
        if (source instanceof Sent sent) {
            return planner.plan(query, Optional.of(sent.text()), names);
        }
        if (source instanceof FromPrepared prepared) {
            return planner.cached(prepared.text(), names)
                    .orElseGet(() -> planner.plan(query, Optional.of(prepared.text()), names));
        }
        return source instanceof Made
                ? ofMade(query, names)
                : planner.plan(query, Optional.empty(), names);
    }

    /** A query without a text gets one, so that its plan too is made once. */
    private ReadyQuery ofMade(Query query, SessionNames names) {
        String text = SqlPrinter.print(query, names.sqlModes());
        return planner.cached(text, names)
                .orElseGet(
                        () -> {
                            Query parsed =
                                    (Query) Parser.parse(text, ParserOptions.of(names.sqlModes()));
                            return planner.plan(parsed, Optional.of(text), names);
                        });
    }

    private SessionNames names(ServerSession session, List<TypedValue> parameters) {
        return new SessionNames(session, variables, parameters);
    }

    /** A plan that nobody will use again must not keep a plugin's classes in memory. */
    @Override
    public void dropStalePlans() {
        long now = catalog.version();
        if (seenCatalog.getAndSet(now) != now) {
            planner.dropStalePlans();
            prepared.clear();
        }
    }

    /** {@code sql_select_limit} holds where no LIMIT is written. */
    private static long limit(Query query, ServerSession session) {
        boolean written =
                query instanceof QueryExpression expression && expression.limit().isPresent();
        return written ? ALL_ROWS : session.settings().sqlSelectLimit().get(session);
    }

    private Reply open(ReadyQuery ready, ServerSession session, List<TypedValue> sent, long most) {
        PluginHold hold = PluginHold.of(leases, ready.plan().plugins(), session);
        try {
            Object[] parameters =
                    ready.parameters(sent.stream().<Object>map(TypedValue::value).toList());
            StatementFacts facts = new StatementFacts(session, variables, version);
            ExecutionContext context =
                    new ExecutionContext(
                            session,
                            new RunningContext(session, facts, parameters),
                            new StatementMemory(mostMemory.getAsLong()));
            return new QueryReply(
                    QueryReply.columns(ready.columns()),
                    prepared.of(ready.plan()).open(context),
                    hold,
                    session.diagnostics(),
                    most);
        } catch (RuntimeException | Error failure) {
            hold.close();
            throw failure;
        }
    }

    @Override
    public List<TypedValue> evaluate(List<Expression> expressions, Execution execution) {
        List<SelectItem> items =
                expressions.stream()
                        .<SelectItem>map(
                                expression ->
                                        new SelectItem.Value(
                                                expression, Optional.empty(), SourceText.NONE))
                        .toList();
        Select select =
                new Select(
                        Optional.empty(),
                        Set.of(),
                        items,
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of());
        dropStalePlans();
        ReadyQuery ready = ready(select, execution.ofMade());
        try (Reply reply = open(ready, execution.session(), execution.parameters(), ALL_ROWS)) {
            return row(reply);
        }
    }

    private static List<TypedValue> row(Reply reply) {
        Batch batch = reply.next();
        if (batch == null) {
            throw ErrorCode.ER_UNKNOWN_ERROR.toException("An expression gave no value");
        }
        int row = batch.rows().row(0);
        List<TypedValue> values = new ArrayList<>();
        for (int i = 0; i < batch.columnCount(); i++) {
            values.add(new TypedValue(reply.columns().get(i).type(), batch.column(i).get(row)));
        }
        return values;
    }

    @Override
    public List<ResultColumn> describe(
            Query query, PreparedStatement statement, ServerSession session) {
        ReadyQuery ready = planner.plan(query, Optional.empty(), names(session, List.of()));
        return QueryReply.columns(ready.columns());
    }

    @Override
    public ReadyQuery plan(Query query, Execution execution) {
        return planner.plan(
                query, Optional.empty(), names(execution.session(), execution.parameters()));
    }
}

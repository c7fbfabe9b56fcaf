package io.hearth.sql.binder;

import io.hearth.sql.binder.ParameterSlot.LiteralSlot;
import io.hearth.sql.catalog.Catalog;
import io.hearth.sql.expression.FunctionRegistry;
import io.hearth.sql.parser.ParserOptions;
import io.hearth.sql.plan.PhysicalPlan;
import io.hearth.sql.planner.Optimizer;
import io.hearth.sql.planner.PlanCache;
import io.hearth.sql.planner.StatementShape;
import io.hearth.sql.syntax.Query;
import io.hearth.sql.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * From the syntax tree of a query to its plan, and the cache of plans. Any thread.
 *
 * <p>A statement asks {@link #cached} with its text first, which needs no parsing; if there is no
 * plan, it is parsed and {@link #plan} makes one and keeps it.
 */
public final class QueryPlanner {
    private static final int VARIANTS = 8;
    private static final int LONGEST_TEXT = 100_000;

    private final Catalog catalog;
    private final FunctionRegistry functions;
    private final Optimizer optimizer;
    private final PlanCache<PlanKey, List<CachedPlan>> plans;

    /**
     * A planner with an empty cache.
     *
     * @param catalog finds tables
     * @param functions finds functions
     * @param capacity how many shapes of statements the cache keeps plans of
     */
    public QueryPlanner(Catalog catalog, FunctionRegistry functions, int capacity) {
        this.catalog = catalog;
        this.functions = functions;
        this.optimizer = new Optimizer(functions);
        this.plans = new PlanCache<>(capacity);
    }

    /**
     * A query that was planned before, for this statement or one that differs in the values of its
     * literals only.
     *
     * @param text one statement
     * @param session decides what it means
     * @return empty if it is not in the cache, whatever it is
     */
    public Optional<ReadyQuery> cached(String text, SessionBinding session) {
        if (!isKept(text)) {
            return Optional.empty();
        }
        Optional<StatementShape> shape = shape(text, session);
        if (shape.isEmpty()) {
            return Optional.empty();
        }
        PlanKey key = key(shape.get(), session, catalog.version());
        for (CachedPlan plan : plans.get(key).orElse(List.of())) {
            Optional<ReadyQuery> query = plan.apply(shape.get(), session.connectionCollation());
            if (query.isPresent()) {
                return query;
            }
        }
        return Optional.empty();
    }

    /**
     * Plans a query.
     *
     * @param query its tree
     * @param text the text that was parsed, if it held this statement alone: then the plan is kept
     * @param session decides what it means
     * @return ready to be executed
     * @throws io.hearth.api.error.ServerException if a name means nothing, or something may not
     *     stand where it stands, or is not there yet (1235)
     */
    public ReadyQuery plan(Query query, Optional<String> text, SessionBinding session) {
        long version = catalog.version();
        StatementContext statement = new StatementContext(catalog, functions, session);
        BoundQuery bound = new QueryBinder(statement).bind(query, CommonTables.NONE);
        ParameterList parameters = statement.parameters();
        PhysicalPlan plan =
                new PhysicalPlan(
                        optimizer.plan(statement.relations(), bound.relation()),
                        bound.columns(),
                        parameters.slots().stream().map(ParameterSlot::type).toList(),
                        statement.tables(),
                        version);
        if (statement.isShareable() && text.filter(QueryPlanner::isKept).isPresent()) {
            text.ifPresent(sql -> keep(plan, sql, bound, parameters, session));
        }
        return new ReadyQuery(
                plan,
                plan.columns(),
                parameters.slots().stream()
                        .map(slot -> slot instanceof LiteralSlot literal ? literal.value() : null)
                        .toArray(),
                parameters.slots().stream().mapToInt(CachedPlan::marker).toArray());
    }

    /** The plans of very long texts would fill the memory. */
    private static boolean isKept(String text) {
        return text.length() <= LONGEST_TEXT;
    }

    private void keep(
            PhysicalPlan plan,
            String text,
            BoundQuery bound,
            ParameterList parameters,
            SessionBinding session) {
        StatementShape shape = shape(text, session).orElse(null);
        if (shape == null) {
            return;
        }
        PlanKey key = key(shape, session, plan.catalogVersion());
        CachedPlan cached = CachedPlan.of(plan, shape, text, parameters, bound.titles());
        List<CachedPlan> variants = new ArrayList<>();
        variants.add(cached);
        plans.peek(key).orElse(List.of()).stream().limit(VARIANTS - 1L).forEach(variants::add);
        plans.put(key, List.copyOf(variants));
    }

    private static Optional<StatementShape> shape(String text, SessionBinding session) {
        return StatementShape.of(text, ParserOptions.of(session.sqlModes()));
    }

    private static PlanKey key(StatementShape shape, SessionBinding session, long version) {
        List<SqlType> markers =
                shape.markers() == 0
                        ? List.of()
                        : IntStream.range(0, shape.markers())
                                .mapToObj(session::parameterType)
                                .toList();
        return new PlanKey(
                shape, session.schema(), session.connectionCollation(), markers, version);
    }

    /**
     * Plans a few statements on tables of no catalog, so that the classes are loaded and ready
     * before the first client comes. The cache stays as it is.
     */
    public void warmUp() {
        new WarmUp(functions).run();
    }

    /** Drops the plans that were made before the catalog changed. */
    public void dropStalePlans() {
        long version = catalog.version();
        plans.removeIf(variants -> variants.stream().allMatch(plan -> plan.isOlderThan(version)));
    }

    /**
     * The cache of plans, for its counters.
     *
     * @return the cache
     */
    public PlanCache<?, ?> cache() {
        return plans;
    }
}

package io.hearth.sql.binder;

import static io.hearth.api.error.ErrorCode.ER_NOT_SUPPORTED_YET;

import io.hearth.api.error.ServerException;
import io.hearth.sql.catalog.Catalog;
import io.hearth.sql.catalog.TableSource;
import io.hearth.sql.expression.BoundExpression;
import io.hearth.sql.expression.BoundExpression.Call;
import io.hearth.sql.expression.BoundExpression.ParameterReference;
import io.hearth.sql.expression.FunctionRegistry;
import io.hearth.sql.expression.SqlFunction;
import io.hearth.sql.expression.TypeUnion;
import io.hearth.sql.planner.Optimizer;
import io.hearth.sql.planner.Relations;
import io.hearth.sql.syntax.Literal;
import io.hearth.sql.type.Charset;
import io.hearth.sql.type.Collation;
import io.hearth.sql.type.SqlMode;
import io.hearth.sql.type.SqlType;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What the parts of the binder share while they bind one query of a statement: most of it is the
 * whole statement's; the relations and the names around it are the query's. One statement's thread.
 */
final class StatementContext {
    private final Shared shared;
    private final Relations relations;
    private final Optional<OuterQuery> outer;

    /** What all queries of a statement share. */
    private static final class Shared {
        private final Catalog catalog;
        private final FunctionRegistry functions;
        private final SessionBinding session;
        private final ParameterList parameters = new ParameterList();
        private final Set<TableSource> tables = new LinkedHashSet<>();
        private final Optimizer optimizer;
        private final Map<Collation, SqlFunction> collations = new EnumMap<>(Collation.class);
        private final Map<Charset, SqlFunction> charsets = new EnumMap<>(Charset.class);
        private boolean shareable = true;
        private int subqueries;

        Shared(Catalog catalog, FunctionRegistry functions, SessionBinding session) {
            this.catalog = catalog;
            this.functions = functions;
            this.session = session;
            this.optimizer = new Optimizer(functions);
        }
    }

    StatementContext(Catalog catalog, FunctionRegistry functions, SessionBinding session) {
        this(new Shared(catalog, functions, session), new Relations(), Optional.empty());
    }

    private StatementContext(Shared shared, Relations relations, Optional<OuterQuery> outer) {
        this.shared = shared;
        this.relations = relations;
        this.outer = outer;
    }

    /** The context of a query inside an expression: planned by itself. */
    StatementContext inside(OuterQuery around) {
        return new StatementContext(shared, new Relations(), Optional.of(around));
    }

    /** The same query's context where other names are around it. */
    StatementContext within(Optional<OuterQuery> around) {
        return around.equals(outer) ? this : new StatementContext(shared, relations, around);
    }

    /** The query in an expression of which this one is; empty at the top. */
    Optional<OuterQuery> outer() {
        return outer;
    }

    /** The number of the next query inside an expression. */
    int nextSubquery() {
        shared.subqueries++;
        return shared.subqueries + 1;
    }

    Optimizer optimizer() {
        return shared.optimizer;
    }

    Catalog catalog() {
        return shared.catalog;
    }

    FunctionRegistry functions() {
        return shared.functions;
    }

    SessionBinding session() {
        return shared.session;
    }

    Relations relations() {
        return relations;
    }

    Casts casts() {
        return new Casts(this, shared.collations, shared.charsets);
    }

    ParameterList parameters() {
        return shared.parameters;
    }

    boolean has(SqlMode mode) {
        return shared.session.sqlModes().contains(mode);
    }

    /** The statement reads this table. */
    void reads(TableSource table) {
        shared.tables.add(table);
    }

    Set<TableSource> tables() {
        return shared.tables;
    }

    /** The plan depends on something that is not in the key of the plan cache. */
    void keepPrivate() {
        shared.shareable = false;
    }

    boolean isShareable() {
        return shared.shareable;
    }

    TypedValue value(Literal literal) {
        return LiteralValues.of(literal, shared.session.connectionCollation());
    }

    /** One of the server's own operators applied. */
    BoundExpression call(String function, List<BoundExpression> arguments) {
        return Call.of(
                shared.functions.function(function).orElseThrow(() -> notYet(function)), arguments);
    }

    /** The type that the columns of a UNION become. */
    SqlType commonType(List<BoundExpression> columns) {
        return TypeUnion.of("UNION", columns);
    }

    static ServerException notYet(String feature) {
        return ER_NOT_SUPPORTED_YET.toException(feature);
    }

    /** Whether two expressions over the same rows say the same. */
    boolean isSame(BoundExpression one, BoundExpression other) {
        if (one instanceof ParameterReference first && other instanceof ParameterReference second) {
            return shared.parameters.sameLiterals(first, second);
        }
        if (!(one instanceof Call first) || !(other instanceof Call second)) {
            return one.equals(other);
        }
        if (!first.function().equals(second.function())
                || first.arguments().size() != second.arguments().size()) {
            return false;
        }
        for (int i = 0; i < first.arguments().size(); i++) {
            if (!isSame(first.arguments().get(i), second.arguments().get(i))) {
                return false;
            }
        }
        return Objects.equals(first.type(), second.type());
    }
}

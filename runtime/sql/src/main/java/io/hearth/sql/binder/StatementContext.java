package io.hearth.sql.binder;

import static io.hearth.api.error.ErrorCode.ER_NOT_SUPPORTED_YET;

import io.hearth.api.error.ServerException;
import io.hearth.sql.catalog.Catalog;
import io.hearth.sql.catalog.TableSource;
import io.hearth.sql.expression.BoundExpression;
import io.hearth.sql.expression.BoundExpression.Call;
import io.hearth.sql.expression.BoundExpression.ParameterReference;
import io.hearth.sql.expression.FunctionRegistry;
import io.hearth.sql.expression.TypeUnion;
import io.hearth.sql.planner.Relations;
import io.hearth.sql.syntax.Literal;
import io.hearth.sql.type.SqlMode;
import io.hearth.sql.type.SqlType;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What the parts of the binder share while they bind one statement. One statement's thread. */
final class StatementContext {
    private final Catalog catalog;
    private final FunctionRegistry functions;
    private final SessionBinding session;
    private final Relations relations = new Relations();
    private final ParameterList parameters = new ParameterList();
    private final Set<TableSource> tables = new LinkedHashSet<>();
    private final Casts casts = new Casts(this);
    private boolean shareable = true;

    StatementContext(Catalog catalog, FunctionRegistry functions, SessionBinding session) {
        this.catalog = catalog;
        this.functions = functions;
        this.session = session;
    }

    Catalog catalog() {
        return catalog;
    }

    FunctionRegistry functions() {
        return functions;
    }

    SessionBinding session() {
        return session;
    }

    Relations relations() {
        return relations;
    }

    Casts casts() {
        return casts;
    }

    ParameterList parameters() {
        return parameters;
    }

    boolean has(SqlMode mode) {
        return session.sqlModes().contains(mode);
    }

    /** The statement reads this table. */
    void reads(TableSource table) {
        tables.add(table);
    }

    Set<TableSource> tables() {
        return tables;
    }

    /** The plan depends on something that is not in the key of the plan cache. */
    void keepPrivate() {
        shareable = false;
    }

    boolean isShareable() {
        return shareable;
    }

    TypedValue value(Literal literal) {
        return LiteralValues.of(literal, session.connectionCollation());
    }

    /** One of the server's own operators applied. */
    BoundExpression call(String function, List<BoundExpression> arguments) {
        return Call.of(functions.function(function).orElseThrow(() -> notYet(function)), arguments);
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
            return parameters.sameLiterals(first, second);
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

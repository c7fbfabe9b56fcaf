package io.hearth.sql.binder;

import io.hearth.api.session.Session;
import io.hearth.api.table.Column;
import io.hearth.api.table.ColumnType;
import io.hearth.api.table.RowCursor;
import io.hearth.api.table.ScanRequest;
import io.hearth.sql.catalog.Catalog;
import io.hearth.sql.catalog.TableColumn;
import io.hearth.sql.catalog.TableKind;
import io.hearth.sql.catalog.TableSource;
import io.hearth.sql.expression.BoundExpression;
import io.hearth.sql.expression.BoundExpression.Constant;
import io.hearth.sql.expression.FunctionRegistry;
import io.hearth.sql.parser.Parser;
import io.hearth.sql.parser.ParserOptions;
import io.hearth.sql.syntax.Query;
import io.hearth.sql.syntax.Reference.VariableScope;
import io.hearth.sql.type.Collation;
import io.hearth.sql.type.SqlMode;
import io.hearth.sql.type.SqlType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Plans typical statements in a world of its own. Used once, by one thread. */
final class WarmUp {
    private static final int ROUNDS = 2;

    private static final List<String> STATEMENTS =
            List.of(
                    "SELECT 1",
                    "SELECT @@version_comment LIMIT 1",
                    "SELECT a.id, name FROM warm a WHERE id = 1 AND name LIKE 'x%' ORDER BY 2 LIMIT"
                            + " 1",
                    "SELECT a.name, COUNT(*) AS n FROM warm a LEFT JOIN warm b ON a.id = b.id"
                            + " WHERE b.id IN (1, 2) GROUP BY a.name HAVING n > 1",
                    "SELECT DISTINCT d.x FROM (SELECT id + 1 AS x FROM warm UNION ALL SELECT 2) d"
                            + " WHERE d.x <> 3");

    private final FunctionRegistry functions;

    WarmUp(FunctionRegistry functions) {
        this.functions = functions;
    }

    void run() {
        Catalog catalog = new Catalog();
        catalog.add(new EmptyTable());
        QueryPlanner planner = new QueryPlanner(catalog, functions, STATEMENTS.size());
        SessionBinding session = new NoSession();
        for (int round = 0; round < ROUNDS; round++) {
            for (String sql : STATEMENTS) {
                Query query = (Query) Parser.parse(sql, ParserOptions.DEFAULT);
                planner.plan(query, Optional.of(sql), session);
                planner.cached(sql, session);
            }
        }
    }

    private record EmptyTable(List<TableColumn> columns) implements TableSource {
        EmptyTable() {
            this(List.of(column("id", ColumnType.bigint()), column("name", ColumnType.varchar(9))));
        }

        private static TableColumn column(String name, ColumnType type) {
            Column column = Column.of(name, type);
            return new TableColumn(column, SqlType.of(column));
        }

        @Override
        public String schema() {
            return Catalog.INFORMATION_SCHEMA;
        }

        @Override
        public String name() {
            return "WARM";
        }

        @Override
        public TableKind kind() {
            return TableKind.SYSTEM_VIEW;
        }

        @Override
        public RowCursor open(Session session, ScanRequest request) {
            return rows -> 0;
        }
    }

    private static final class NoSession implements SessionBinding {
        @Override
        public Optional<String> schema() {
            return Optional.of(Catalog.INFORMATION_SCHEMA);
        }

        @Override
        public Set<SqlMode> sqlModes() {
            return ParserOptions.DEFAULT.modes();
        }

        @Override
        public Collation connectionCollation() {
            return Collation.UTF8MB4_0900_AI_CI;
        }

        @Override
        public BoundExpression systemVariable(Optional<VariableScope> scope, String name) {
            return new Constant(null, SqlType.varchar(0));
        }

        @Override
        public BoundExpression userVariable(String name) {
            return new Constant(null, SqlType.varchar(0));
        }

        @Override
        public BoundExpression assignUserVariable(String name, BoundExpression value) {
            return value;
        }

        @Override
        public SqlType parameterType(int index) {
            return SqlType.bigint();
        }
    }
}

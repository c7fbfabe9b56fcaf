package io.hearth.sql.binder;

import io.hearth.api.error.ServerException;
import io.hearth.api.table.Column;
import io.hearth.api.table.ColumnType;
import io.hearth.sql.catalog.Catalog;
import io.hearth.sql.catalog.SchemaSource;
import io.hearth.sql.catalog.TableSource;
import io.hearth.sql.executor.ExecutablePlan;
import io.hearth.sql.executor.Execution;
import io.hearth.sql.executor.ExecutionContext;
import io.hearth.sql.executor.StatementMemory;
import io.hearth.sql.expression.FunctionRegistry;
import io.hearth.sql.parser.Parser;
import io.hearth.sql.parser.ParserOptions;
import io.hearth.sql.planner.Explain;
import io.hearth.sql.syntax.Query;
import io.hearth.sql.vector.Batch;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A schema with two tables, and what is needed to run queries on them. */
final class TestDatabase {
    final TestSession session = new TestSession();
    final MemoryTable people =
            new MemoryTable(
                    "shop",
                    "person",
                    List.of(
                            Column.of("id", ColumnType.bigint()).notNull(),
                            Column.of("name", ColumnType.varchar(20)).notNull(),
                            Column.of("team", ColumnType.bigint()),
                            Column.of("height", ColumnType.real())),
                    List.of(
                            Arrays.asList(1L, "Ada", 1L, 1.6),
                            Arrays.asList(2L, "Bob", 2L, 1.8),
                            Arrays.asList(3L, "cid", 1L, 1.7),
                            Arrays.asList(4L, "Dan", null, null)));
    final MemoryTable teams =
            new MemoryTable(
                    "shop",
                    "team",
                    List.of(
                            Column.of("id", ColumnType.bigint()).notNull(),
                            Column.of("title", ColumnType.varchar(30))),
                    List.of(
                            Arrays.asList(1L, "Red"),
                            Arrays.asList(2L, "Blue"),
                            Arrays.asList(3L, "Green")));
    final Catalog catalog = new Catalog();
    final QueryPlanner planner = new QueryPlanner(catalog, FunctionRegistry.standard(), 100);

    TestDatabase() {
        catalog.register(new Shop(List.of(people, teams)));
        catalog.add(
                new MemoryTable(
                        "information_schema",
                        "HELLO",
                        List.of(Column.of("HELLO", ColumnType.varchar(64)).notNull()),
                        List.of(List.of("hello!"))));
    }

    private record Shop(List<TableSource> tables) implements SchemaSource {
        @Override
        public String name() {
            return "shop";
        }

        @Override
        public String collation() {
            return "utf8mb4_0900_ai_ci";
        }

        @Override
        public Optional<TableSource> table(String name) {
            return tables.stream().filter(table -> table.name().equals(name)).findFirst();
        }
    }

    /** Plans, from the cache if it is there. */
    ReadyQuery plan(String sql) {
        return planner.cached(sql, session)
                .orElseGet(
                        () ->
                                planner.plan(
                                        (Query)
                                                Parser.parse(
                                                        sql, ParserOptions.of(session.sqlModes())),
                                        Optional.of(sql),
                                        session));
    }

    /** The rows, a line each, values with blanks between them. */
    String run(String sql, Object... sent) {
        return runWithin(StatementMemory.UNLIMITED, sql, sent);
    }

    /** The same with so many bytes of memory. */
    String runWithin(long memory, String sql, Object... sent) {
        ReadyQuery query = plan(sql);
        session.parameters = query.parameters(Arrays.asList(sent));
        ExecutionContext context =
                new ExecutionContext(session, session, new StatementMemory(memory));
        List<String> rows = new ArrayList<>();
        try (Execution execution = ExecutablePlan.of(query.plan()).open(context)) {
            for (Batch batch = execution.next(); batch.selected() > 0; batch = execution.next()) {
                for (int i = 0; i < batch.selected(); i++) {
                    rows.add(row(batch, batch.rows().row(i)));
                }
            }
        }
        return String.join("\n", rows);
    }

    private static String row(Batch batch, int row) {
        List<String> values = new ArrayList<>();
        for (int column = 0; column < batch.columnCount(); column++) {
            Object value = batch.column(column).get(row);
            values.add(
                    value instanceof byte[] bytes
                            ? new String(bytes, StandardCharsets.UTF_8)
                            : String.valueOf(value));
        }
        return String.join(" ", values);
    }

    /** EXPLAIN FORMAT=TREE. */
    String tree(String sql) {
        ReadyQuery query = plan(sql);
        Object[] values = query.parameters(List.of());
        return new Explain(query.plan().root(), values).tree();
    }

    /** Names of the result's columns with their types. */
    String columns(String sql) {
        return plan(sql).columns().stream()
                .map(
                        column ->
                                column.name()
                                        + ": "
                                        + column.type().text()
                                        + (column.type().nullable() ? "" : " not null"))
                .collect(Collectors.joining(", "));
    }

    /** Number and text of the error that a statement gives. */
    String error(String sql) {
        try {
            plan(sql);
        } catch (ServerException error) {
            return error.code().number() + " " + error.getMessage();
        }
        return "no error";
    }
}

package io.hearth.sql.infoschema;

import io.hearth.api.session.Session;
import io.hearth.api.table.RowCursor;
import io.hearth.core.admin.ThreadInfo;
import io.hearth.core.admin.Warning;
import io.hearth.sql.catalog.Catalog;
import io.hearth.sql.catalog.TableColumn;
import io.hearth.sql.catalog.TableSource;
import io.hearth.sql.infoschema.privilege.AccountDirectory.KnownAccount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The built-in tables over fakes. */
final class Server {
    static final Instant STARTED = Instant.parse("2026-01-01T00:00:00Z");

    final Catalog catalog = new Catalog();
    final FakeVariables variables = new FakeVariables();
    final List<Warning> warnings = new ArrayList<>();
    final Session session = new FakeSession();
    private final BuiltInTables tables;

    Server() {
        tables =
                new BuiltInTables(
                        catalog,
                        new Sources(
                                new FakePlugins(),
                                variables,
                                new FakeSessions(),
                                () -> List.of(new KnownAccount("root", "localhost", "caching")),
                                FakeFramework.context(),
                                () ->
                                        List.of(
                                                FakePlugins.thread(
                                                        "stuck", ThreadInfo.State.LEFTOVER)),
                                (who, warning) -> warnings.add(warning),
                                STARTED));
    }

    TableSource table(String schema, String name) {
        return catalog.table(schema, name).orElseThrow(() -> new AssertionError(name));
    }

    /** All rows of a table of information_schema, as maps by column name. */
    List<Map<String, Object>> rows(String name) throws Exception {
        return rows(table(Catalog.INFORMATION_SCHEMA, name), new FakeRequest());
    }

    List<Map<String, Object>> rows(String name, FakeRequest request) throws Exception {
        return rows(table(Catalog.INFORMATION_SCHEMA, name), request);
    }

    List<Map<String, Object>> rows(TableSource table, FakeRequest request) throws Exception {
        RowList rows = new RowList(table.columns().size(), Integer.MAX_VALUE);
        try (RowCursor cursor = table.open(session, request)) {
            cursor.next(rows);
        }
        return rows.rows.stream().map(row -> named(table.columns(), row)).toList();
    }

    private static Map<String, Object> named(List<TableColumn> columns, List<Object> row) {
        Map<String, Object> named = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            named.put(columns.get(i).name(), row.get(i));
        }
        return named;
    }

    void close() {
        tables.close();
    }
}

package io.hearth.sql.server;

import io.hearth.api.infoschema.InformationSchemaTable;
import io.hearth.api.plugin.PluginContext;
import io.hearth.api.variable.SystemVariable;
import io.hearth.core.admin.VariableAdmin;
import io.hearth.core.admin.VariableOrigin;
import io.hearth.core.guard.Guard;
import io.hearth.core.host.HostedPlugin;
import io.hearth.core.host.PluginLeases;
import io.hearth.core.status.StatusRegistry;
import io.hearth.core.variable.Variables;
import io.hearth.sql.account.MemoryTable;
import io.hearth.sql.front.Client;
import io.hearth.sql.front.ResultColumn;
import io.hearth.sql.front.Results;
import io.hearth.sql.front.SqlConnection;
import io.hearth.sql.front.SqlFrontEnd;
import io.hearth.sql.front.StatementResult;
import io.hearth.sql.front.ValueText;
import io.hearth.sql.vector.Batch;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** The SQL part over core's own variables and a fake of everything else. */
final class TestSql implements AutoCloseable {
    static final String VERSION = "8.4.0-Hearth-test";
    private static final Duration LIMIT = Duration.ofSeconds(10);

    final FakePlugins plugins = new FakePlugins();
    final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicInteger openLeases = new AtomicInteger();
    final VariableAdmin variables;
    final SqlPart part;
    final SqlFrontEnd frontEnd;

    TestSql() {
        Guard guard = new Guard();
        StatusRegistry status = new StatusRegistry(guard, LIMIT);
        Variables all = new Variables(guard, new MemoryDictionary(), List.of(), true, LIMIT);
        all.registerServer(
                SystemVariable.ofString("version").defaultValue(VERSION).readOnly().build(),
                VERSION,
                VariableOrigin.COMPILED);
        variables = all.admin(status);
        MemoryTable accounts = new MemoryTable();
        part =
                new SqlPart(
                        new CoreServices(
                                plugins,
                                leases(),
                                plugin -> {},
                                variables,
                                all.registrar(status),
                                (bundle, name) -> accounts,
                                () -> stopped.set(true)),
                        framework());
        frontEnd = part.frontEnd();
    }

    private PluginLeases leases() {
        return (plugin, user, interrupt) -> {
            openLeases.incrementAndGet();
            return openLeases::decrementAndGet;
        };
    }

    /** Uses of plugins that have not ended. */
    int openLeases() {
        return openLeases.get();
    }

    /** Takes in a table as if its plugin had been installed. */
    void register(String name, InformationSchemaTable table) {
        try {
            part.host()
                    .register(
                            new HostedPlugin(
                                    name,
                                    Optional.of(table),
                                    fake(PluginContext.class),
                                    fake(Bundle.class)));
        } catch (Exception refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static <T> T fake(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(
                        TestSql.class.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) -> {
                            throw new UnsupportedOperationException(method.getName());
                        }));
    }

    /** A framework without bundles and services. */
    private static BundleContext framework() {
        return (BundleContext)
                Proxy.newProxyInstance(
                        TestSql.class.getClassLoader(),
                        new Class<?>[] {BundleContext.class},
                        (proxy, method, arguments) ->
                                switch (method.getName()) {
                                    case "getBundles" -> new Bundle[0];
                                    case "getAllServiceReferences" -> new ServiceReference<?>[0];
                                    default -> null;
                                });
    }

    SqlConnection connect() {
        return connect(Optional.empty());
    }

    SqlConnection connect(Optional<String> schema) {
        return frontEnd.open(
                new Client(
                        frontEnd.nextConnectionId(),
                        "root",
                        "127.0.0.1:5000",
                        "root@localhost",
                        schema,
                        45,
                        false,
                        false,
                        Map.of("program_name", "test"),
                        () -> {}));
    }

    /** The rows of a statement's result, each value as text and NULL as "NULL". */
    static List<List<String>> rows(SqlConnection connection, String text) {
        try (Results results = connection.execute(text, false)) {
            results.next();
            return rows(results.current());
        }
    }

    static List<List<String>> rows(StatementResult result) {
        List<List<String>> rows = new ArrayList<>();
        for (Batch batch = result.next(); batch != null; batch = result.next()) {
            for (int i = 0; i < batch.selected(); i++) {
                List<String> row = new ArrayList<>();
                for (int column = 0; column < batch.columnCount(); column++) {
                    String value = ValueText.of(batch.column(column), batch.rows().row(i));
                    row.add(value == null ? "NULL" : value);
                }
                rows.add(row);
            }
        }
        return rows;
    }

    /** The one value of a query. */
    static String value(SqlConnection connection, String text) {
        return rows(connection, text).get(0).get(0);
    }

    /** The names of a query's columns. */
    static List<String> columns(SqlConnection connection, String text) {
        try (Results results = connection.execute(text, false)) {
            results.next();
            return results.current().columns().stream().map(ResultColumn::name).toList();
        }
    }

    /** Runs a statement and forgets its answer. */
    static void run(SqlConnection connection, String text) {
        rows(connection, text);
    }

    @Override
    public void close() {
        part.close();
    }
}

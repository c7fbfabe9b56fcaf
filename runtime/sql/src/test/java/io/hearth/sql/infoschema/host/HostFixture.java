package io.hearth.sql.infoschema.host;

import io.hearth.api.plugin.LastExit;
import io.hearth.api.plugin.Plugin;
import io.hearth.api.plugin.PluginContext;
import io.hearth.core.host.HostedPlugin;
import io.hearth.core.host.PluginTypeHost.Registration;
import io.hearth.sql.catalog.Catalog;
import io.hearth.sql.catalog.TableSource;
import io.hearth.sql.infoschema.FakeSession;
import io.hearth.sql.infoschema.TestStatement;
import io.hearth.sql.plan.TableScan;
import io.hearth.sql.scan.ScanLayout;
import io.hearth.sql.scan.TableReader;
import io.hearth.sql.vector.Batch;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A catalog and a host, and statements that read its tables as the executor does. */
final class HostFixture {
    static final long MOST_BYTES = 100_000;

    final Catalog catalog = new Catalog();
    final List<String> failed = new CopyOnWriteArrayList<>();
    final InformationSchemaHost host =
            new InformationSchemaHost(catalog, failed::add, () -> MOST_BYTES);

    Registration register(String name, Plugin plugin) {
        return host.register(hosted(name, Optional.of(plugin)));
    }

    static HostedPlugin hosted(String name, Optional<Plugin> instance) {
        Bundle bundle =
                (Bundle)
                        Proxy.newProxyInstance(
                                HostFixture.class.getClassLoader(),
                                new Class<?>[] {Bundle.class},
                                (self, method, arguments) -> {
                                    throw new UnsupportedOperationException(method.getName());
                                });
        return new HostedPlugin(name, instance, new Context(name), bundle);
    }

    TableSource table(String name) {
        return catalog.table(Catalog.INFORMATION_SCHEMA, name).orElseThrow();
    }

    /** The values of a table's first column. */
    List<Object> read(String name) {
        return read(table(name), new TestStatement());
    }

    static List<Object> read(TableSource table, TestStatement statement) {
        List<Object> values = new ArrayList<>();
        try (TableReader reader = reader(table, statement)) {
            reader.open();
            for (Batch batch = reader.next(); batch.size() > 0; batch = reader.next()) {
                for (int row = 0; row < batch.size(); row++) {
                    values.add(batch.column(0).get(row));
                }
            }
        }
        return values;
    }

    static TableReader reader(TableSource table, TestStatement statement) {
        List<Integer> all = IntStream.range(0, table.columns().size()).boxed().toList();
        TableScan scan = new TableScan(table, all, List.of(), Optional.empty(), false);
        return new TableReader(
                new ScanLayout(scan), new FakeSession(), statement, OptionalLong.empty());
    }

    /** The context of a plugin that asks for nothing. */
    private record Context(String name) implements PluginContext {
        @Override
        public String version() {
            return "1.0.0";
        }

        @Override
        public Logger logger() {
            return LoggerFactory.getLogger(name);
        }

        @Override
        public Path dataDirectory() {
            throw new UnsupportedOperationException("no folder");
        }

        @Override
        public LastExit lastExit() {
            return LastExit.NONE;
        }

        @Override
        public Optional<Object> handedOver() {
            return Optional.empty();
        }
    }
}

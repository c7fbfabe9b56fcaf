package io.hearth.sql.infoschema.host;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.error.ServerException;
import io.hearth.api.infoschema.FlushedTable;
import io.hearth.api.infoschema.InformationSchemaTable;
import io.hearth.api.infoschema.ShownTable;
import io.hearth.api.session.Session;
import io.hearth.api.table.RowCursor;
import io.hearth.api.table.ScanRequest;
import io.hearth.core.host.PluginFailures;
import io.hearth.sql.catalog.Catalog;
import io.hearth.sql.catalog.PluginStatements;
import io.hearth.sql.catalog.TableColumn;
import io.hearth.sql.catalog.TableKind;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** A plugin's table of information_schema. Thread-safe. */
final class PluginTable implements PluginStatements, AutoCloseable {
    private static final PluginCall.Listener NOBODY =
            new PluginCall.Listener() {
                @Override
                public void left() {}

                @Override
                public void ended() {}
            };

    private final String name;
    private final InformationSchemaTable table;
    private final List<TableColumn> columns;
    private final Optional<List<String>> headings;
    private final PluginThreads threads;
    private final PluginFailures failures;
    private final LongSupplier mostBytes;

    PluginTable(
            String name,
            InformationSchemaTable table,
            List<TableColumn> columns,
            PluginThreads threads,
            PluginFailures failures,
            LongSupplier mostBytes) {
        this.name = name;
        this.table = table;
        this.columns = columns;
        this.headings = headings(table, columns.size());
        this.threads = threads;
        this.failures = failures;
        this.mostBytes = mostBytes;
    }

    private static Optional<List<String>> headings(InformationSchemaTable table, int columns) {
        if (!(table instanceof ShownTable shown)) {
            return Optional.empty();
        }
        List<String> headings = List.copyOf(shown.showHeadings());
        if (headings.size() != columns) {
            throw new IllegalArgumentException(
                    "showHeadings() has " + headings.size() + " texts for " + columns + " columns");
        }
        return Optional.of(headings);
    }

    @Override
    public String schema() {
        return Catalog.INFORMATION_SCHEMA;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<TableColumn> columns() {
        return columns;
    }

    @Override
    public TableKind kind() {
        return TableKind.SYSTEM_VIEW;
    }

    @Override
    public Optional<String> plugin() {
        return Optional.of(name);
    }

    @Override
    public RowCursor open(Session session, ScanRequest request) {
        if (threads.isClosed()) {
            throw ErrorCode.ER_UNKNOWN_TABLE.toException(name, Catalog.INFORMATION_SCHEMA);
        }
        ScanState state = new ScanState();
        PluginRequest told = new PluginRequest(name, request, state, mostBytes.getAsLong());
        return new PluginCursor(
                threads, state, request::checkpoint, () -> table.open(session, told));
    }

    @Override
    public void scanFailed(Throwable failure) {
        failures.count(name);
    }

    @Override
    public Optional<List<String>> showHeadings() {
        return headings;
    }

    @Override
    public boolean isFlushed() {
        return table instanceof FlushedTable;
    }

    @Override
    public void flush(Session session, Runnable checkpoint) {
        if (!(table instanceof FlushedTable flushed)) {
            throw new IllegalStateException(name + " cannot be flushed");
        }
        try {
            threads.call(
                    "flush",
                    checkpoint,
                    NOBODY,
                    () -> {
                        flushed.flush(session);
                        return null;
                    });
        } catch (ServerException told) {
            throw told;
        } catch (Exception failure) {
            failures.count(name);
            throw ErrorCode.ER_UNKNOWN_ERROR.causedBy(
                    failure, "Plugin '" + name + "' failed to flush: " + text(failure));
        }
    }

    private static String text(Exception failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }

    @Override
    public void close() {
        threads.close();
    }
}

package io.hearth.sql.infoschema.plugin;

import static io.hearth.sql.infoschema.support.Columns.count;
import static io.hearth.sql.infoschema.support.Columns.longText;
import static io.hearth.sql.infoschema.support.Columns.name;
import static io.hearth.sql.infoschema.support.Columns.optional;
import static io.hearth.sql.infoschema.support.Columns.preciseMoment;
import static io.hearth.sql.infoschema.support.Columns.required;
import static io.hearth.sql.infoschema.support.Columns.text;

import io.hearth.api.infoschema.FilledTable;
import io.hearth.api.infoschema.RowSink;
import io.hearth.api.session.Session;
import io.hearth.api.table.Column;
import io.hearth.api.table.ScanRequest;
import io.hearth.core.admin.PluginAdmin;
import io.hearth.core.admin.ThreadInfo;
import java.util.List;
import java.util.function.Supplier;

/**
 * PLUGIN_THREADS: the threads that run plugins' code, those included that were left behind.
 * Immutable; any thread.
 */
final class PluginThreadsTable implements FilledTable {
    private final PluginAdmin plugins;
    private final Supplier<List<ThreadInfo>> scans;

    PluginThreadsTable(PluginAdmin plugins, Supplier<List<ThreadInfo>> scans) {
        this.plugins = plugins;
        this.scans = scans;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                required("PLUGIN_NAME", name()),
                required("TASK_NAME", text(128)),
                required("THREAD_NAME", text(256)),
                required("STATE", text(16)),
                required("SINCE", preciseMoment()),
                required("RUNS", count()),
                required("FAILURES", count()),
                required("RESTARTS", count()),
                required("MISSED_BEATS", count()),
                optional("NEXT_RUN", preciseMoment()),
                optional("LAST_ERROR", longText()),
                required("STACK", longText()));
    }

    @Override
    public void fillTable(Session session, ScanRequest request, RowSink sink) {
        plugins.threads().forEach(thread -> fill(thread, sink));
        scans.get().forEach(thread -> fill(thread, sink));
    }

    private static void fill(ThreadInfo thread, RowSink sink) {
        sink.row(
                thread.plugin(),
                thread.task(),
                thread.thread(),
                thread.state().name(),
                thread.since(),
                thread.runs(),
                thread.failures(),
                thread.restarts(),
                thread.missedBeats(),
                thread.nextRun().orElse(null),
                thread.lastError().orElse(null),
                String.join("\n", thread.stack()));
    }
}

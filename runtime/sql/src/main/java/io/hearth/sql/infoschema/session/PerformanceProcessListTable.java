package io.hearth.sql.infoschema.session;

import static io.hearth.sql.infoschema.support.Columns.count;
import static io.hearth.sql.infoschema.support.Columns.longText;
import static io.hearth.sql.infoschema.support.Columns.name;
import static io.hearth.sql.infoschema.support.Columns.optional;
import static io.hearth.sql.infoschema.support.Columns.required;
import static io.hearth.sql.infoschema.support.Columns.text;

import io.hearth.api.infoschema.FilledTable;
import io.hearth.api.infoschema.RowSink;
import io.hearth.api.session.Session;
import io.hearth.api.table.Column;
import io.hearth.api.table.ColumnType;
import io.hearth.api.table.ScanRequest;
import io.hearth.sql.infoschema.session.SessionDirectory.Process;
import java.util.List;

/** The processlist of performance_schema. Immutable; any thread. */
final class PerformanceProcessListTable implements FilledTable {
    private static final String ENGINE = "PRIMARY";

    private final SessionDirectory sessions;

    PerformanceProcessListTable(SessionDirectory sessions) {
        this.sessions = sessions;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                required("ID", count()),
                optional("USER", text(32)),
                optional("HOST", text(261)),
                optional("DB", name()),
                optional("COMMAND", text(16)),
                optional("TIME", ColumnType.bigint()),
                optional("STATE", name()),
                optional("INFO", longText()),
                optional("EXECUTION_ENGINE", ColumnType.enumOf(ENGINE, "SECONDARY")));
    }

    @Override
    public void fillTable(Session session, ScanRequest request, RowSink sink) {
        for (Process process : sessions.processes()) {
            sink.row(
                    process.id(),
                    process.user(),
                    process.host(),
                    process.schema().orElse(null),
                    process.command(),
                    process.seconds(),
                    process.state(),
                    process.info().orElse(null),
                    ENGINE);
        }
    }
}

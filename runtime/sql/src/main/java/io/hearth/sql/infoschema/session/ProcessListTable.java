package io.hearth.sql.infoschema.session;

import static io.hearth.sql.infoschema.support.Columns.count;
import static io.hearth.sql.infoschema.support.Columns.defaulted;
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

/** PROCESSLIST: the open sessions; SHOW PROCESSLIST reads it. Immutable; any thread. */
final class ProcessListTable implements FilledTable {
    private static final int LONGEST_INFO = 65_535;

    private final SessionDirectory sessions;

    ProcessListTable(SessionDirectory sessions) {
        this.sessions = sessions;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                required("ID", count()).defaultsTo("0"),
                defaulted("USER", text(32)),
                defaulted("HOST", text(261)),
                optional("DB", name()),
                defaulted("COMMAND", text(16)),
                required("TIME", ColumnType.integer()).defaultsTo("0"),
                optional("STATE", name()),
                optional("INFO", text(LONGEST_INFO)));
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
                    process.info().map(ProcessListTable::cut).orElse(null));
        }
    }

    private static String cut(String info) {
        return info.length() > LONGEST_INFO ? info.substring(0, LONGEST_INFO) : info;
    }
}

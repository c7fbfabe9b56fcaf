package io.hearth.sql.infoschema.session;

import static io.hearth.sql.infoschema.support.Columns.count;
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
import java.util.Map;
import java.util.function.Predicate;

/**
 * What clients said of themselves at connect: of all sessions, or of those of the reader's user.
 * Immutable; any thread.
 */
final class ConnectAttributesTable implements FilledTable {
    private final SessionDirectory sessions;
    private final boolean ownOnly;

    ConnectAttributesTable(SessionDirectory sessions, boolean ownOnly) {
        this.sessions = sessions;
        this.ownOnly = ownOnly;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                required("PROCESSLIST_ID", count()),
                required("ATTR_NAME", text(32)),
                optional("ATTR_VALUE", text(1024)),
                optional("ORDINAL_POSITION", ColumnType.integer()));
    }

    @Override
    public void fillTable(Session session, ScanRequest request, RowSink sink) {
        Predicate<Process> shown = process -> !ownOnly || process.user().equals(session.user());
        for (Process process : sessions.processes().stream().filter(shown).toList()) {
            int position = 0;
            for (Map.Entry<String, String> attribute : process.attributes().entrySet()) {
                sink.row(process.id(), attribute.getKey(), attribute.getValue(), position++);
            }
        }
    }
}

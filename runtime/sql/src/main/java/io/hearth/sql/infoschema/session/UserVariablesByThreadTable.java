package io.hearth.sql.infoschema.session;

import static io.hearth.sql.infoschema.support.Columns.count;
import static io.hearth.sql.infoschema.support.Columns.name;
import static io.hearth.sql.infoschema.support.Columns.optional;
import static io.hearth.sql.infoschema.support.Columns.required;

import io.hearth.api.infoschema.FilledTable;
import io.hearth.api.infoschema.RowSink;
import io.hearth.api.session.Session;
import io.hearth.api.table.Column;
import io.hearth.api.table.ColumnType;
import io.hearth.api.table.ColumnType.Kind;
import io.hearth.api.table.ScanRequest;
import io.hearth.sql.infoschema.session.SessionDirectory.UserVariable;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The user variables of performance_schema: the reader's own; a thread is a session here.
 * Immutable; any thread.
 */
final class UserVariablesByThreadTable implements FilledTable {
    private final SessionDirectory sessions;

    UserVariablesByThreadTable(SessionDirectory sessions) {
        this.sessions = sessions;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                required("THREAD_ID", count()),
                required("VARIABLE_NAME", name()),
                optional("VARIABLE_VALUE", ColumnType.of(Kind.LONGBLOB)));
    }

    @Override
    public void fillTable(Session session, ScanRequest request, RowSink sink) {
        for (UserVariable variable : sessions.userVariables(session)) {
            sink.row(session.id(), variable.name(), bytes(variable));
        }
    }

    private static byte[] bytes(UserVariable variable) {
        return variable.value().map(text -> text.getBytes(StandardCharsets.UTF_8)).orElse(null);
    }
}

package io.hearth.sql.infoschema.session;

import static io.hearth.sql.infoschema.support.Columns.name;
import static io.hearth.sql.infoschema.support.Columns.optional;
import static io.hearth.sql.infoschema.support.Columns.required;
import static io.hearth.sql.infoschema.support.Columns.text;

import io.hearth.api.infoschema.FilledTable;
import io.hearth.api.infoschema.RowSink;
import io.hearth.api.session.Session;
import io.hearth.api.table.Column;
import io.hearth.api.table.ScanRequest;
import io.hearth.sql.infoschema.session.SessionDirectory.UserVariable;
import java.util.List;

/** USER_VARIABLES, as MariaDB has it: the reader's own. Immutable; any thread. */
final class UserVariablesTable implements FilledTable {
    private final SessionDirectory sessions;

    UserVariablesTable(SessionDirectory sessions) {
        this.sessions = sessions;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                required("VARIABLE_NAME", name()),
                optional("VARIABLE_VALUE", text(2048)),
                required("VARIABLE_TYPE", name()),
                optional("CHARACTER_SET_NAME", text(32)));
    }

    @Override
    public void fillTable(Session session, ScanRequest request, RowSink sink) {
        for (UserVariable variable : sessions.userVariables(session)) {
            sink.row(
                    variable.name(),
                    variable.value().orElse(null),
                    variable.type(),
                    variable.charset().orElse(null));
        }
    }
}

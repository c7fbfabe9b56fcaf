package io.hearth.sql.infoschema.charset;

import static io.hearth.sql.infoschema.support.Columns.name;
import static io.hearth.sql.infoschema.support.Columns.required;

import io.hearth.api.infoschema.FilledTable;
import io.hearth.api.infoschema.RowSink;
import io.hearth.api.session.Session;
import io.hearth.api.table.Column;
import io.hearth.api.table.ScanRequest;
import io.hearth.sql.type.Collation;
import java.util.List;

/**
 * COLLATION_CHARACTER_SET_APPLICABILITY: which collation orders which character set. Immutable; any
 * thread.
 */
final class ApplicabilityTable implements FilledTable {
    @Override
    public List<Column> columns() {
        return List.of(required("COLLATION_NAME", name()), required("CHARACTER_SET_NAME", name()));
    }

    @Override
    public void fillTable(Session session, ScanRequest request, RowSink sink) {
        for (Collation collation : Collation.all()) {
            sink.row(collation.sqlName(), collation.charset().sqlName());
        }
    }
}

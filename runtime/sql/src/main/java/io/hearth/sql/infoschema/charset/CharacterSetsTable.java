package io.hearth.sql.infoschema.charset;

import static io.hearth.sql.infoschema.support.Columns.name;
import static io.hearth.sql.infoschema.support.Columns.required;
import static io.hearth.sql.infoschema.support.Columns.smallCount;
import static io.hearth.sql.infoschema.support.Columns.text;

import io.hearth.api.infoschema.FilledTable;
import io.hearth.api.infoschema.RowSink;
import io.hearth.api.session.Session;
import io.hearth.api.table.Column;
import io.hearth.api.table.ScanRequest;
import io.hearth.sql.type.Charset;
import java.util.List;

/** CHARACTER_SETS: SHOW CHARACTER SET reads it. Immutable; any thread. */
final class CharacterSetsTable implements FilledTable {
    @Override
    public List<Column> columns() {
        return List.of(
                required("CHARACTER_SET_NAME", name()),
                required("DEFAULT_COLLATE_NAME", name()),
                required("DESCRIPTION", text(2048)),
                required("MAXLEN", smallCount()));
    }

    @Override
    public void fillTable(Session session, ScanRequest request, RowSink sink) {
        for (Charset set : Charset.all()) {
            sink.row(
                    set.sqlName(),
                    set.defaultCollation().sqlName(),
                    set.description(),
                    set.maxBytes());
        }
    }
}

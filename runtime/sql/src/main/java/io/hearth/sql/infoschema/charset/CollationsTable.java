package io.hearth.sql.infoschema.charset;

import static io.hearth.sql.infoschema.support.Columns.count;
import static io.hearth.sql.infoschema.support.Columns.defaulted;
import static io.hearth.sql.infoschema.support.Columns.name;
import static io.hearth.sql.infoschema.support.Columns.required;
import static io.hearth.sql.infoschema.support.Columns.smallCount;
import static io.hearth.sql.infoschema.support.Columns.text;

import io.hearth.api.infoschema.FilledTable;
import io.hearth.api.infoschema.RowSink;
import io.hearth.api.session.Session;
import io.hearth.api.table.Column;
import io.hearth.api.table.ColumnType;
import io.hearth.api.table.ScanRequest;
import io.hearth.sql.type.Collation;
import java.util.List;

/** COLLATIONS: SHOW COLLATION reads it. Immutable; any thread. */
final class CollationsTable implements FilledTable {
    @Override
    public List<Column> columns() {
        return List.of(
                required("COLLATION_NAME", name()),
                required("CHARACTER_SET_NAME", name()),
                required("ID", count()).defaultsTo("0"),
                defaulted("IS_DEFAULT", text(3)),
                defaulted("IS_COMPILED", text(3)),
                required("SORTLEN", smallCount()),
                required("PAD_ATTRIBUTE", ColumnType.enumOf("PAD SPACE", "NO PAD")));
    }

    @Override
    public void fillTable(Session session, ScanRequest request, RowSink sink) {
        for (Collation collation : Collation.all()) {
            sink.row(
                    collation.sqlName(),
                    collation.charset().sqlName(),
                    collation.id(),
                    collation.isDefault() ? "Yes" : "",
                    "Yes",
                    collation.sortLength(),
                    collation.padSpace() ? "PAD SPACE" : "NO PAD");
        }
    }
}

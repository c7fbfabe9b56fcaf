package io.hearth.sql.infoschema.program;

import static io.hearth.sql.infoschema.support.Columns.longText;
import static io.hearth.sql.infoschema.support.Columns.name;
import static io.hearth.sql.infoschema.support.Columns.optional;
import static io.hearth.sql.infoschema.support.Columns.required;
import static io.hearth.sql.infoschema.support.Columns.text;

import io.hearth.api.table.Column;
import io.hearth.api.table.ColumnType;
import io.hearth.sql.infoschema.support.EmptyTable;
import java.util.List;

/** VIEWS: stored queries; there are none yet. Immutable; any thread. */
final class ViewsTable implements EmptyTable {
    @Override
    public List<Column> columns() {
        return List.of(
                required("TABLE_CATALOG", name()),
                required("TABLE_SCHEMA", name()),
                required("TABLE_NAME", name()),
                optional("VIEW_DEFINITION", longText()),
                optional("CHECK_OPTION", ColumnType.enumOf("NONE", "LOCAL", "CASCADED")),
                optional("IS_UPDATABLE", ColumnType.enumOf("NO", "YES")),
                optional("DEFINER", text(288)),
                optional("SECURITY_TYPE", text(7)),
                required("CHARACTER_SET_CLIENT", name()),
                required("COLLATION_CONNECTION", name()));
    }
}

package io.hearth.sql.infoschema.schema;

import static io.hearth.sql.infoschema.support.Columns.defaulted;
import static io.hearth.sql.infoschema.support.Columns.name;
import static io.hearth.sql.infoschema.support.Columns.optional;
import static io.hearth.sql.infoschema.support.Columns.required;
import static io.hearth.sql.infoschema.support.Columns.text;

import io.hearth.api.table.Column;
import io.hearth.sql.infoschema.support.EmptyTable;
import java.util.List;

/** TABLE_CONSTRAINTS: the keys and checks of tables; none yet. Immutable; any thread. */
final class TableConstraintsTable implements EmptyTable {
    @Override
    public List<Column> columns() {
        return List.of(
                required("CONSTRAINT_CATALOG", name()),
                required("CONSTRAINT_SCHEMA", name()),
                optional("CONSTRAINT_NAME", name()),
                required("TABLE_SCHEMA", name()),
                required("TABLE_NAME", name()),
                defaulted("CONSTRAINT_TYPE", text(11)),
                defaulted("ENFORCED", text(3)));
    }
}

package io.hearth.sql.infoschema.schema;

import static io.hearth.sql.infoschema.support.Columns.longText;
import static io.hearth.sql.infoschema.support.Columns.name;
import static io.hearth.sql.infoschema.support.Columns.required;

import io.hearth.api.table.Column;
import io.hearth.sql.infoschema.support.EmptyTable;
import java.util.List;

/** CHECK_CONSTRAINTS: the checks of tables; none yet. Immutable; any thread. */
final class CheckConstraintsTable implements EmptyTable {
    @Override
    public List<Column> columns() {
        return List.of(
                required("CONSTRAINT_CATALOG", name()),
                required("CONSTRAINT_SCHEMA", name()),
                required("CONSTRAINT_NAME", name()),
                required("CHECK_CLAUSE", longText()));
    }
}

package io.hearth.sql.infoschema.schema;

import static io.hearth.sql.infoschema.support.Columns.name;
import static io.hearth.sql.infoschema.support.Columns.optional;
import static io.hearth.sql.infoschema.support.Columns.required;
import static io.hearth.sql.infoschema.support.Columns.smallCount;

import io.hearth.api.table.Column;
import io.hearth.sql.infoschema.support.EmptyTable;
import java.util.List;

/** KEY_COLUMN_USAGE: the columns of keys; none yet. Immutable; any thread. */
final class KeyColumnUsageTable implements EmptyTable {
    @Override
    public List<Column> columns() {
        return List.of(
                required("CONSTRAINT_CATALOG", name()),
                required("CONSTRAINT_SCHEMA", name()),
                optional("CONSTRAINT_NAME", name()),
                required("TABLE_CATALOG", name()),
                required("TABLE_SCHEMA", name()),
                required("TABLE_NAME", name()),
                optional("COLUMN_NAME", name()),
                required("ORDINAL_POSITION", smallCount()).defaultsTo("0"),
                optional("POSITION_IN_UNIQUE_CONSTRAINT", smallCount()),
                optional("REFERENCED_TABLE_SCHEMA", name()),
                optional("REFERENCED_TABLE_NAME", name()),
                optional("REFERENCED_COLUMN_NAME", name()));
    }
}

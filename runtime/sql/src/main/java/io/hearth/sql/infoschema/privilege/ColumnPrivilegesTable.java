package io.hearth.sql.infoschema.privilege;

import static io.hearth.sql.infoschema.support.Columns.defaulted;
import static io.hearth.sql.infoschema.support.Columns.text;

import io.hearth.api.table.Column;
import io.hearth.sql.infoschema.support.EmptyTable;
import java.util.List;

/** COLUMN_PRIVILEGES: privileges on a column; none are granted. Immutable; any thread. */
final class ColumnPrivilegesTable implements EmptyTable {
    @Override
    public List<Column> columns() {
        return List.of(
                defaulted("GRANTEE", text(292)),
                defaulted("TABLE_CATALOG", text(512)),
                defaulted("TABLE_SCHEMA", text(64)),
                defaulted("TABLE_NAME", text(64)),
                defaulted("COLUMN_NAME", text(64)),
                defaulted("PRIVILEGE_TYPE", text(64)),
                defaulted("IS_GRANTABLE", text(3)));
    }
}

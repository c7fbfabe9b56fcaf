package io.hearth.sql.infoschema.privilege;

import static io.hearth.sql.infoschema.privilege.GrantColumns.columnPrivileges;
import static io.hearth.sql.infoschema.privilege.GrantColumns.grantor;
import static io.hearth.sql.infoschema.privilege.GrantColumns.host;
import static io.hearth.sql.infoschema.privilege.GrantColumns.name;
import static io.hearth.sql.infoschema.privilege.GrantColumns.set;
import static io.hearth.sql.infoschema.privilege.GrantColumns.timestamp;
import static io.hearth.sql.infoschema.privilege.GrantColumns.user;

import io.hearth.api.table.Column;
import io.hearth.sql.infoschema.support.EmptyTable;
import java.util.List;

/** mysql.tables_priv: privileges on a table; none are granted. Immutable; any thread. */
final class MysqlTablesPrivTable implements EmptyTable {
    @Override
    public List<Column> columns() {
        return List.of(
                host(),
                name("Db"),
                user(),
                name("Table_name"),
                grantor(),
                timestamp(),
                set(
                        "Table_priv",
                        "Select",
                        "Insert",
                        "Update",
                        "Delete",
                        "Create",
                        "Drop",
                        "Grant",
                        "References",
                        "Index",
                        "Alter",
                        "Create View",
                        "Show view",
                        "Trigger"),
                columnPrivileges());
    }
}

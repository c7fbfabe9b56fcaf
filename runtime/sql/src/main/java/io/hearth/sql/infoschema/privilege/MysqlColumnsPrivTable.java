package io.hearth.sql.infoschema.privilege;

import static io.hearth.sql.infoschema.privilege.GrantColumns.columnPrivileges;
import static io.hearth.sql.infoschema.privilege.GrantColumns.host;
import static io.hearth.sql.infoschema.privilege.GrantColumns.name;
import static io.hearth.sql.infoschema.privilege.GrantColumns.timestamp;
import static io.hearth.sql.infoschema.privilege.GrantColumns.user;

import io.hearth.api.table.Column;
import io.hearth.sql.infoschema.support.EmptyTable;
import java.util.List;

/** mysql.columns_priv: privileges on a column; none are granted. Immutable; any thread. */
final class MysqlColumnsPrivTable implements EmptyTable {
    @Override
    public List<Column> columns() {
        return List.of(
                host(),
                name("Db"),
                user(),
                name("Table_name"),
                name("Column_name"),
                timestamp(),
                columnPrivileges());
    }
}

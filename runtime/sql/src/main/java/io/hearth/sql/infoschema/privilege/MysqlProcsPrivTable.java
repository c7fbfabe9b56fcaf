package io.hearth.sql.infoschema.privilege;

import static io.hearth.sql.infoschema.privilege.GrantColumns.grantor;
import static io.hearth.sql.infoschema.privilege.GrantColumns.host;
import static io.hearth.sql.infoschema.privilege.GrantColumns.name;
import static io.hearth.sql.infoschema.privilege.GrantColumns.set;
import static io.hearth.sql.infoschema.privilege.GrantColumns.timestamp;
import static io.hearth.sql.infoschema.privilege.GrantColumns.user;

import io.hearth.api.table.Column;
import io.hearth.api.table.ColumnType;
import io.hearth.sql.infoschema.support.EmptyTable;
import java.util.List;

/** mysql.procs_priv: privileges on a routine; there are no routines. Immutable; any thread. */
final class MysqlProcsPrivTable implements EmptyTable {
    @Override
    public List<Column> columns() {
        return List.of(
                host(),
                name("Db"),
                user(),
                name("Routine_name"),
                Column.of("Routine_type", ColumnType.enumOf("FUNCTION", "PROCEDURE")).notNull(),
                grantor(),
                set("Proc_priv", "Execute", "Alter Routine", "Grant"),
                timestamp());
    }
}

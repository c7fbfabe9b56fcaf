package io.hearth.sql.infoschema.privilege;

import static io.hearth.sql.infoschema.privilege.GrantColumns.host;
import static io.hearth.sql.infoschema.privilege.GrantColumns.name;
import static io.hearth.sql.infoschema.privilege.GrantColumns.user;

import io.hearth.api.table.Column;
import io.hearth.sql.infoschema.support.EmptyTable;
import java.util.List;
import java.util.stream.Stream;

/** mysql.db: privileges on a schema; none are granted. Immutable; any thread. */
final class MysqlDbTable implements EmptyTable {
    private static final List<String> PRIVILEGES =
            List.of(
                    "Select_priv",
                    "Insert_priv",
                    "Update_priv",
                    "Delete_priv",
                    "Create_priv",
                    "Drop_priv",
                    "Grant_priv",
                    "References_priv",
                    "Index_priv",
                    "Alter_priv",
                    "Create_tmp_table_priv",
                    "Lock_tables_priv",
                    "Create_view_priv",
                    "Show_view_priv",
                    "Create_routine_priv",
                    "Alter_routine_priv",
                    "Execute_priv",
                    "Event_priv",
                    "Trigger_priv");

    @Override
    public List<Column> columns() {
        return Stream.concat(
                        Stream.of(host(), name("Db"), user()),
                        PRIVILEGES.stream().map(GrantColumns::flag))
                .toList();
    }
}

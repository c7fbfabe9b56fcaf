package io.hearth.sql.infoschema.privilege;

import static io.hearth.sql.infoschema.support.NamedTable.ofInformationSchema;
import static io.hearth.sql.infoschema.support.NamedTable.ofMysql;

import io.hearth.sql.infoschema.support.NamedTable;
import java.util.List;

/** The tables of this package. Stateless; any thread. */
public final class PrivilegeTables {
    private PrivilegeTables() {}

    /**
     * All of them.
     *
     * @param accounts what they show
     * @return the tables in their places
     */
    public static List<NamedTable> of(AccountDirectory accounts) {
        return List.of(
                ofInformationSchema("USER_PRIVILEGES", new UserPrivilegesTable(accounts)),
                ofInformationSchema("SCHEMA_PRIVILEGES", new SchemaPrivilegesTable()),
                ofInformationSchema("TABLE_PRIVILEGES", new TablePrivilegesTable()),
                ofInformationSchema("COLUMN_PRIVILEGES", new ColumnPrivilegesTable()),
                ofMysql("user", new MysqlUserTable(accounts)),
                ofMysql("db", new MysqlDbTable()),
                ofMysql("tables_priv", new MysqlTablesPrivTable()),
                ofMysql("columns_priv", new MysqlColumnsPrivTable()),
                ofMysql("procs_priv", new MysqlProcsPrivTable()));
    }
}

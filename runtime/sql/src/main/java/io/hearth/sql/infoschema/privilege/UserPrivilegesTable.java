package io.hearth.sql.infoschema.privilege;

import static io.hearth.sql.infoschema.support.Columns.defaulted;
import static io.hearth.sql.infoschema.support.Columns.text;

import io.hearth.api.infoschema.FilledTable;
import io.hearth.api.infoschema.RowSink;
import io.hearth.api.session.Session;
import io.hearth.api.table.Column;
import io.hearth.api.table.ScanRequest;
import io.hearth.sql.infoschema.privilege.AccountDirectory.KnownAccount;
import java.util.List;

/**
 * USER_PRIVILEGES: what accounts may do everywhere. As yet each account may do everything.
 * Immutable; any thread.
 */
final class UserPrivilegesTable implements FilledTable {
    private static final List<String> ALL =
            List.of(
                    "SELECT",
                    "INSERT",
                    "UPDATE",
                    "DELETE",
                    "CREATE",
                    "DROP",
                    "RELOAD",
                    "SHUTDOWN",
                    "PROCESS",
                    "FILE",
                    "REFERENCES",
                    "INDEX",
                    "ALTER",
                    "SHOW DATABASES",
                    "SUPER",
                    "CREATE TEMPORARY TABLES",
                    "LOCK TABLES",
                    "EXECUTE",
                    "CREATE VIEW",
                    "SHOW VIEW",
                    "CREATE USER",
                    "CONNECTION_ADMIN",
                    "SYSTEM_VARIABLES_ADMIN",
                    "PERSIST_RO_VARIABLES_ADMIN");

    private final AccountDirectory accounts;

    UserPrivilegesTable(AccountDirectory accounts) {
        this.accounts = accounts;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                defaulted("GRANTEE", text(292)),
                defaulted("TABLE_CATALOG", text(512)),
                defaulted("PRIVILEGE_TYPE", text(64)),
                defaulted("IS_GRANTABLE", text(3)));
    }

    @Override
    public void fillTable(Session session, ScanRequest request, RowSink sink) {
        for (KnownAccount account : accounts.accounts()) {
            ALL.forEach(privilege -> sink.row(account.grantee(), "def", privilege, "YES"));
        }
    }
}

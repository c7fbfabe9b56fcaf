package io.hearth.sql.infoschema.privilege;

import static io.hearth.sql.infoschema.support.Columns.required;

import io.hearth.api.infoschema.FilledTable;
import io.hearth.api.infoschema.RowSink;
import io.hearth.api.session.Session;
import io.hearth.api.table.Column;
import io.hearth.api.table.ScanRequest;
import io.hearth.sql.infoschema.privilege.AccountDirectory.KnownAccount;
import java.util.List;

/**
 * mysql.user: the accounts, with those of MySQL's columns that mean something here. Password hashes
 * are not shown. Immutable; any thread.
 */
final class MysqlUserTable implements FilledTable {
    private final AccountDirectory accounts;

    MysqlUserTable(AccountDirectory accounts) {
        this.accounts = accounts;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                GrantColumns.host(),
                GrantColumns.user(),
                required("plugin", GrantColumns.fixed(64)).defaultsTo("caching_sha2_password"));
    }

    @Override
    public void fillTable(Session session, ScanRequest request, RowSink sink) {
        for (KnownAccount account : accounts.accounts()) {
            sink.row(account.host(), account.user(), account.plugin());
        }
    }
}

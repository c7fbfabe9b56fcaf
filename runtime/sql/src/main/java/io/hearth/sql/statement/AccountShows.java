package io.hearth.sql.statement;

import io.hearth.api.error.ErrorCode;
import io.hearth.sql.account.AccountStore;
import io.hearth.sql.account.Credentials;
import io.hearth.sql.account.Privilege;
import io.hearth.sql.session.ServerSession;
import io.hearth.sql.statement.GivenRows.Column;
import io.hearth.sql.syntax.AccountName;
import io.hearth.sql.syntax.ShowStatement.ShowCreateUser;
import io.hearth.sql.syntax.ShowStatement.ShowGrants;
import io.hearth.sql.syntax.ShowStatement.ShowPrivileges;
import java.util.ArrayList;
import java.util.List;

/** SHOW GRANTS, SHOW CREATE USER and SHOW PRIVILEGES. Any thread. */
final class AccountShows {
    private final AccountStore accounts;

    AccountShows(AccountStore accounts) {
        this.accounts = accounts;
    }

    /** Every account may do everything, as long as root is the only user. */
    Reply grants(ShowGrants statement, Execution execution) {
        if (!statement.roles().isEmpty()) {
            throw ErrorCode.ER_NOT_SUPPORTED_YET.toException("ROLES");
        }
        String account =
                full(statement.account().orElse(AccountName.CURRENT_USER), execution.session());
        if (accounts.credentials(account).isEmpty()) {
            int at = account.lastIndexOf('@');
            throw ErrorCode.ER_NONEXISTING_GRANT.toException(
                    account.substring(0, at), account.substring(at + 1));
        }
        return new GivenRows(
                execution,
                List.of(Column.text("Grants for " + account, 1024)),
                List.of(
                        List.of(
                                "GRANT ALL PRIVILEGES ON *.* TO "
                                        + quoted(account)
                                        + " WITH GRANT OPTION")));
    }

    Reply create(ShowCreateUser statement, Execution execution) {
        String account = full(statement.account(), execution.session());
        Credentials credentials =
                accounts.credentials(account)
                        .orElseThrow(
                                () ->
                                        ErrorCode.ER_CANNOT_USER.toException(
                                                "SHOW CREATE USER", quoted(account)));
        String stored =
                credentials.isEmpty() ? "" : " AS " + Templates.quoted(credentials.stored());
        return new GivenRows(
                execution,
                List.of(Column.text("CREATE USER for " + account, 1024)),
                List.of(
                        List.of(
                                "CREATE USER %s IDENTIFIED WITH %s%s"
                                        .formatted(
                                                quoted(account),
                                                Templates.quoted(credentials.plugin()),
                                                stored))));
    }

    /** The privileges that statements ask for. */
    Reply privileges(ShowPrivileges statement, Execution execution) {
        List<List<Object>> rows = new ArrayList<>();
        for (Privilege privilege : Privilege.values()) {
            rows.add(List.of(privilege.label(), privilege.context(), privilege.comment()));
        }
        return new GivenRows(
                execution,
                List.of(
                        Column.text("Privilege", 32),
                        Column.text("Context", 64),
                        Column.text("Comment", 128)),
                rows);
    }

    private static String full(AccountName name, ServerSession session) {
        return name.isCurrentUser()
                ? session.identity().account()
                : name.user().orElseThrow() + "@" + name.host();
    }

    private static String quoted(String account) {
        int at = account.lastIndexOf('@');
        return Templates.name(account.substring(0, at))
                + "@"
                + Templates.name(account.substring(at + 1));
    }
}

package io.hearth.sql.statement;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.error.ServerException;
import io.hearth.sql.account.AccountStore;
import io.hearth.sql.account.AccountStore.Entry;
import io.hearth.sql.account.Credentials;
import io.hearth.sql.account.Privilege;
import io.hearth.sql.session.ServerSession;
import io.hearth.sql.syntax.AccountName;
import io.hearth.sql.syntax.AccountStatement.AlterUser;
import io.hearth.sql.syntax.AccountStatement.Authentication;
import io.hearth.sql.syntax.AccountStatement.ChangedUser;
import io.hearth.sql.syntax.AccountStatement.CreateUser;
import io.hearth.sql.syntax.AccountStatement.NewUser;
import io.hearth.sql.syntax.AccountStatement.SetPassword;
import io.hearth.sql.syntax.AccountStatement.UserProperties;
import java.util.List;

/**
 * CREATE USER, ALTER USER and SET PASSWORD of {@code root}, from wherever it logs in: it is the one
 * user until there are privileges, so that nobody else can be made who could do everything. Any
 * thread.
 */
final class AccountStatements {
    private final AccountStore accounts;

    AccountStatements(AccountStore accounts) {
        this.accounts = accounts;
    }

    Reply create(CreateUser statement, Execution execution) {
        execution.session().privileges().require(Privilege.CREATE_USER);
        requirePlain(statement.properties());
        if (!statement.defaultRoles().isEmpty()) {
            throw notYet("DEFAULT ROLE");
        }
        List<Entry> entries = statement.users().stream().map(AccountStatements::entry).toList();
        if (statement.ifNotExists()) {
            entries.stream()
                    .filter(entry -> accounts.credentials(entry.name()).isPresent())
                    .forEach(
                            entry ->
                                    execution
                                            .session()
                                            .diagnostics()
                                            .note(
                                                    ErrorCode.ER_USER_ALREADY_EXISTS,
                                                    quoted(entry.user(), entry.host())));
            entries =
                    entries.stream()
                            .filter(entry -> accounts.credentials(entry.name()).isEmpty())
                            .toList();
        }
        accounts.create(entries);
        return Done.nothing(execution);
    }

    private static Entry entry(NewUser user) {
        if (user.factors().size() > 1 || user.initial().isPresent()) {
            throw notYet("multi-factor authentication");
        }
        AccountName name = user.account();
        if (!name.user().orElse("").equals(AccountStore.ROOT)) {
            throw notYet("users other than root");
        }
        Credentials credentials =
                user.factors().stream()
                        .findFirst()
                        .map(how -> credentials(how, Credentials.CACHING_SHA2))
                        .orElse(Credentials.EMPTY);
        return new Entry(AccountStore.ROOT, name.host(), credentials);
    }

    Reply alter(AlterUser statement, Execution execution) {
        ServerSession session = execution.session();
        session.privileges().require(Privilege.CREATE_USER);
        requirePlain(statement.properties());
        accounts.change(statement.users().stream().map(user -> changed(user, session)).toList());
        return Done.nothing(execution);
    }

    private Entry changed(ChangedUser user, ServerSession session) {
        if (!user.factors().isEmpty() || user.retainCurrent() || user.discardOld()) {
            throw notYet("several passwords of one account");
        }
        Entry now = current(user.account(), session, "ALTER USER");
        requireCurrent(now, user.currentPassword());
        Credentials credentials =
                user.authentication()
                        .map(how -> credentials(how, now.credentials().plugin()))
                        .orElse(now.credentials());
        return new Entry(now.user(), now.host(), credentials);
    }

    Reply setPassword(SetPassword statement, Execution execution) {
        ServerSession session = execution.session();
        session.privileges().require(Privilege.CREATE_USER);
        if (statement.password().isEmpty() || statement.retainCurrent()) {
            throw notYet("SET PASSWORD TO RANDOM, RETAIN CURRENT PASSWORD");
        }
        AccountName name = statement.account().orElse(AccountName.CURRENT_USER);
        Entry now = current(name, session, "SET PASSWORD");
        requireCurrent(now, statement.currentPassword());
        Credentials credentials =
                Credentials.of(now.credentials().plugin(), statement.password().get());
        accounts.change(List.of(new Entry(now.user(), now.host(), credentials)));
        return Done.nothing(execution);
    }

    private Entry current(AccountName name, ServerSession session, String operation) {
        String full =
                name.isCurrentUser()
                        ? session.identity().account()
                        : name.user().orElseThrow() + "@" + name.host();
        int at = full.lastIndexOf('@');
        String user = full.substring(0, at);
        String host = full.substring(at + 1);
        Credentials credentials =
                accounts.credentials(full)
                        .orElseThrow(
                                () ->
                                        ErrorCode.ER_CANNOT_USER.toException(
                                                operation, quoted(user, host)));
        return new Entry(user, host, credentials);
    }

    private static void requireCurrent(Entry entry, java.util.Optional<String> password) {
        boolean wrong =
                password.isPresent()
                        && !entry.credentials()
                                .matches(
                                        password.get()
                                                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        if (wrong) {
            throw ErrorCode.ER_INCORRECT_CURRENT_PASSWORD.toException();
        }
    }

    private static Credentials credentials(Authentication how, String usual) {
        if (how instanceof Authentication.ByPassword by) {
            return Credentials.of(by.plugin().orElse(usual), by.password());
        }
        if (how instanceof Authentication.ByPlugin by) {
            return Credentials.stored(
                    by.plugin(), by.hash().map(AccountStatements::text).orElse(""));
        }
        throw notYet("RANDOM PASSWORD");
    }

    private static String text(io.hearth.sql.syntax.AccountStatement.AuthenticationString stored) {
        return stored.hexadecimal()
                ? new String(
                        java.util.HexFormat.of().parseHex(stored.text()),
                        java.nio.charset.StandardCharsets.ISO_8859_1)
                : stored.text();
    }

    private static void requirePlain(UserProperties properties) {
        boolean plain =
                properties.tls().isEmpty()
                        && properties.limits().isEmpty()
                        && properties.options().isEmpty()
                        && properties.attribute().isEmpty();
        if (!plain) {
            throw notYet("properties of accounts");
        }
    }

    private static String quoted(String user, String host) {
        return "'" + user + "'@'" + host + "'";
    }

    private static ServerException notYet(String feature) {
        return ErrorCode.ER_NOT_SUPPORTED_YET.toException(feature);
    }
}

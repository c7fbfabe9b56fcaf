package io.hearth.sql.parser;

import io.hearth.sql.lexer.TokenKind;
import io.hearth.sql.syntax.AccountName;
import io.hearth.sql.syntax.AccountStatement.GrantContext;
import io.hearth.sql.syntax.AccountStatement.GrantPrivileges;
import io.hearth.sql.syntax.AccountStatement.GrantProxy;
import io.hearth.sql.syntax.AccountStatement.GrantRoles;
import io.hearth.sql.syntax.AccountStatement.Leniency;
import io.hearth.sql.syntax.AccountStatement.Level;
import io.hearth.sql.syntax.AccountStatement.ObjectKind;
import io.hearth.sql.syntax.AccountStatement.Privilege;
import io.hearth.sql.syntax.AccountStatement.RevokePrivileges;
import io.hearth.sql.syntax.AccountStatement.RevokeProxy;
import io.hearth.sql.syntax.AccountStatement.RevokeRoles;
import io.hearth.sql.syntax.ObjectName;
import io.hearth.sql.syntax.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** GRANT and REVOKE. */
final class PrivilegeStatements {
    /** Privileges of more than one word, and those whose word cannot be a role's name. */
    private static final String[][] WORDS = {
        {"ALTER", "ROUTINE"},
        {"ALTER"},
        {"CREATE", "TEMPORARY", "TABLES"},
        {"CREATE", "VIEW"},
        {"CREATE", "ROUTINE"},
        {"CREATE", "USER"},
        {"CREATE", "TABLESPACE"},
        {"CREATE", "ROLE"},
        {"CREATE"},
        {"DELETE"},
        {"DROP", "ROLE"},
        {"DROP"},
        {"GRANT", "OPTION"},
        {"INDEX"},
        {"INSERT"},
        {"LOCK", "TABLES"},
        {"REFERENCES"},
        {"REPLICATION", "CLIENT"},
        {"REPLICATION", "SLAVE"},
        {"SELECT"},
        {"SHOW", "DATABASES"},
        {"SHOW", "VIEW"},
        {"TRIGGER"},
        {"UPDATE"},
        {"USAGE"}
    };

    private final TokenCursor cursor;
    private final Clauses clauses;

    private PrivilegeStatements(Grammar grammar) {
        this.cursor = grammar.cursor();
        this.clauses = new Clauses(grammar);
    }

    static void register(Map<String, StatementParser> parsers) {
        parsers.put("GRANT", grammar -> new PrivilegeStatements(grammar).grant());
        parsers.put("REVOKE", grammar -> new PrivilegeStatements(grammar).revoke());
    }

    /** A privilege or, before it is known which, the name of a role. */
    private record Item(Privilege privilege, Optional<AccountName> role) {}

    // ---- GRANT

    private Statement grant() {
        cursor.expect("GRANT");
        if (cursor.accept("PROXY", "ON")) {
            AccountName proxied = clauses.account();
            cursor.expect("TO");
            List<AccountName> accounts = clauses.accounts();
            return new GrantProxy(proxied, accounts, grantOption());
        }
        List<Item> items = items();
        if (!cursor.at("ON")) {
            List<AccountName> roles = roles(items);
            cursor.expect("TO");
            List<AccountName> accounts = clauses.accounts();
            return new GrantRoles(roles, accounts, cursor.accept("WITH", "ADMIN", "OPTION"));
        }
        cursor.advance();
        ObjectKind kind = kind();
        Level level = level();
        cursor.expect("TO");
        List<AccountName> accounts = clauses.accounts();
        boolean grantOption = grantOption();
        return new GrantPrivileges(
                privileges(items), kind, level, accounts, grantOption, context());
    }

    private boolean grantOption() {
        if (!cursor.at("WITH", "GRANT", "OPTION")) {
            return false;
        }
        do {
            cursor.expect("WITH", "GRANT", "OPTION");
        } while (cursor.at("WITH", "GRANT", "OPTION"));
        return true;
    }

    private Optional<GrantContext> context() {
        if (!cursor.accept("AS")) {
            return Optional.empty();
        }
        AccountName account = clauses.account();
        return Optional.of(
                new GrantContext(
                        account,
                        cursor.accept("WITH", "ROLE")
                                ? Optional.of(
                                        cursor.at("DEFAULT")
                                                ? new Roles(clauses).afterSetRole(cursor)
                                                : new Roles(clauses).noneAllExceptOrNamed(cursor))
                                : Optional.empty()));
    }

    // ---- REVOKE

    private Statement revoke() {
        cursor.expect("REVOKE");
        boolean ifExists = clauses.ifExists();
        if (cursor.accept("PROXY", "ON")) {
            AccountName proxied = clauses.account();
            List<AccountName> accounts = fromAccounts();
            return new RevokeProxy(proxied, accounts, leniency(ifExists));
        }
        List<Item> items = items();
        Optional<Level> level = Optional.empty();
        ObjectKind kind = ObjectKind.UNSAID;
        if (cursor.accept("ON")) {
            kind = kind();
            level = Optional.of(level());
        } else if (!isEverything(items)) {
            List<AccountName> roles = roles(items);
            List<AccountName> accounts = fromAccounts();
            return new RevokeRoles(roles, accounts, leniency(ifExists));
        }
        List<AccountName> accounts = fromAccounts();
        return new RevokePrivileges(privileges(items), kind, level, accounts, leniency(ifExists));
    }

    /** {@code ALL [PRIVILEGES], GRANT OPTION}. */
    private static boolean isEverything(List<Item> items) {
        return items.size() == 2
                && items.get(0).privilege().name().equals("ALL")
                && items.get(1).privilege().name().equals("GRANT OPTION");
    }

    private List<AccountName> fromAccounts() {
        cursor.expect("FROM");
        return clauses.accounts();
    }

    private Leniency leniency(boolean ifExists) {
        return new Leniency(ifExists, cursor.accept("IGNORE", "UNKNOWN", "USER"));
    }

    // ---- privileges and roles

    private List<Item> items() {
        if (cursor.accept("ALL")) {
            cursor.accept("PRIVILEGES");
            List<Item> items = new ArrayList<>();
            items.add(known("ALL", List.of()));
            if (cursor.acceptSymbol(",")) {
                cursor.expect("GRANT", "OPTION");
                items.add(known("GRANT OPTION", List.of()));
            }
            return items;
        }
        return cursor.commaList(this::item);
    }

    private Item item() {
        for (String[] words : WORDS) {
            if (cursor.at(words[0], rest(words))) {
                for (int i = 0; i < words.length; i++) {
                    cursor.advance();
                }
                return known(String.join(" ", words), columns());
            }
        }
        return roleOrDynamic();
    }

    private static String[] rest(String[] words) {
        return Arrays.copyOfRange(words, 1, words.length);
    }

    private List<String> columns() {
        return cursor.atSymbol("(") ? cursor.parenthesisedList(cursor::identifier) : List.of();
    }

    private static Item known(String name, List<String> columns) {
        return new Item(new Privilege(name, columns), Optional.empty());
    }

    private Item roleOrDynamic() {
        boolean text = cursor.kind() == TokenKind.STRING;
        AccountName account = clauses.account();
        if (account.isCurrentUser()) {
            throw cursor.syntaxError();
        }
        String name = account.user().orElseThrow();
        List<String> columns = text ? List.of() : columns();
        return new Item(
                new Privilege(privilegeName(name), columns),
                columns.isEmpty() ? Optional.of(account) : Optional.empty());
    }

    /** Static privileges of one word are in upper case, dynamic ones as well: MySQL's spelling. */
    private static String privilegeName(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    private List<Privilege> privileges(List<Item> items) {
        return items.stream().map(Item::privilege).toList();
    }

    private List<AccountName> roles(List<Item> items) {
        return items.stream().map(item -> item.role().orElseThrow(cursor::syntaxError)).toList();
    }

    // ---- on what

    private ObjectKind kind() {
        if (cursor.at("TABLE") || cursor.at("FUNCTION") || cursor.at("PROCEDURE")) {
            return ObjectKind.valueOf(cursor.expectAny("TABLE", "FUNCTION", "PROCEDURE"));
        }
        return ObjectKind.UNSAID;
    }

    private Level level() {
        if (cursor.acceptSymbol("*")) {
            if (!cursor.acceptSymbol(".")) {
                return new Level.Schema(Optional.empty());
            }
            cursor.expectSymbol("*");
            return new Level.Global();
        }
        String first = cursor.identifier();
        if (!cursor.acceptSymbol(".")) {
            return new Level.Named(ObjectName.of(first));
        }
        return cursor.acceptSymbol("*")
                ? new Level.Schema(Optional.of(first))
                : new Level.Named(new ObjectName(Optional.of(first), cursor.identifier()));
    }
}

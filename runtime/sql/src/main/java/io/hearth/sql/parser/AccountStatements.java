package io.hearth.sql.parser;

import io.hearth.sql.lexer.TokenKind;
import io.hearth.sql.syntax.AccountName;
import io.hearth.sql.syntax.AccountStatement.AccountRenaming;
import io.hearth.sql.syntax.AccountStatement.AlterUser;
import io.hearth.sql.syntax.AccountStatement.Authentication;
import io.hearth.sql.syntax.AccountStatement.ChangedUser;
import io.hearth.sql.syntax.AccountStatement.CreateRole;
import io.hearth.sql.syntax.AccountStatement.CreateUser;
import io.hearth.sql.syntax.AccountStatement.DropRole;
import io.hearth.sql.syntax.AccountStatement.DropUser;
import io.hearth.sql.syntax.AccountStatement.FactorChange;
import io.hearth.sql.syntax.AccountStatement.FactorWork;
import io.hearth.sql.syntax.AccountStatement.InitialAuthentication;
import io.hearth.sql.syntax.AccountStatement.NewUser;
import io.hearth.sql.syntax.AccountStatement.RegisterFactor;
import io.hearth.sql.syntax.AccountStatement.RegistrationStep;
import io.hearth.sql.syntax.AccountStatement.RenameUser;
import io.hearth.sql.syntax.AccountStatement.SetDefaultRole;
import io.hearth.sql.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** CREATE, ALTER, DROP and RENAME of accounts and roles, behind those words. */
final class AccountStatements {
    private static final int FACTORS = 3;

    private final TokenCursor cursor;
    private final Clauses clauses;
    private final Authentications authentications;
    private final UserPropertiesReader properties;

    AccountStatements(Grammar grammar) {
        this.cursor = grammar.cursor();
        this.clauses = new Clauses(grammar);
        this.authentications = new Authentications(cursor);
        this.properties = new UserPropertiesReader(cursor);
    }

    // ---- CREATE

    /** Behind CREATE USER. */
    Statement createUser() {
        boolean ifNotExists = clauses.ifNotExists();
        List<NewUser> users = cursor.commaList(this::newUser);
        List<AccountName> roles = cursor.accept("DEFAULT", "ROLE") ? clauses.accounts() : List.of();
        return new CreateUser(ifNotExists, users, roles, properties.read());
    }

    private NewUser newUser() {
        AccountName account = clauses.account();
        List<Authentication> factors = new ArrayList<>();
        if (!cursor.at("IDENTIFIED")) {
            return new NewUser(account, factors, Optional.empty());
        }
        factors.add(authentications.identified());
        if (cursor.accept("INITIAL", "AUTHENTICATION")) {
            InitialAuthentication initial = new InitialAuthentication(authentications.identified());
            return new NewUser(account, factors, Optional.of(initial));
        }
        while (factors.size() < FACTORS && cursor.accept("AND", "IDENTIFIED")) {
            factors.add(authentications.afterIdentified());
        }
        return new NewUser(account, factors, Optional.empty());
    }

    /** Behind CREATE ROLE. */
    Statement createRole() {
        boolean ifNotExists = clauses.ifNotExists();
        return new CreateRole(ifNotExists, clauses.accounts());
    }

    // ---- ALTER

    /** Behind ALTER USER. */
    Statement alterUser() {
        boolean ifExists = clauses.ifExists();
        AccountName first = account();
        if (cursor.accept("DEFAULT", "ROLE")) {
            return new SetDefaultRole(
                    ifExists, new Roles(clauses).noneAllOrNamed(cursor), List.of(first));
        }
        if (cursor.kind() == TokenKind.INTEGER) {
            return register(ifExists, first);
        }
        List<ChangedUser> users = new ArrayList<>();
        users.add(changedUser(first));
        while (cursor.acceptSymbol(",")) {
            users.add(changedUser(account()));
        }
        return new AlterUser(ifExists, users, properties.read());
    }

    /** {@code USER()} is who logged in: the same account as CURRENT_USER for this purpose. */
    private AccountName account() {
        if (cursor.at("USER") && cursor.peekAtSymbol(1, "(")) {
            cursor.advance();
            cursor.advance();
            cursor.expectSymbol(")");
            return AccountName.CURRENT_USER;
        }
        return clauses.account();
    }

    private ChangedUser changedUser(AccountName account) {
        if (cursor.at("IDENTIFIED")) {
            Authentication authentication = authentications.identified();
            Optional<String> current =
                    cursor.accept("REPLACE")
                            ? Optional.of(cursor.stringLiteral())
                            : Optional.empty();
            boolean retain = cursor.accept("RETAIN", "CURRENT", "PASSWORD");
            return new ChangedUser(
                    account, Optional.of(authentication), current, retain, false, List.of());
        }
        boolean discard = cursor.accept("DISCARD", "OLD", "PASSWORD");
        List<FactorChange> factors = discard ? List.of() : factorChanges();
        return new ChangedUser(
                account, Optional.empty(), Optional.empty(), false, discard, factors);
    }

    private List<FactorChange> factorChanges() {
        List<FactorChange> changes = new ArrayList<>();
        Optional<String> work = cursor.acceptAny("ADD", "MODIFY", "DROP");
        while (work.isPresent()) {
            int factor = cursor.unsignedInt();
            cursor.expect("FACTOR");
            Optional<Authentication> authentication =
                    "DROP".equals(work.get())
                            ? Optional.empty()
                            : Optional.of(authentications.identified());
            changes.add(new FactorChange(FactorWork.valueOf(work.get()), factor, authentication));
            work = cursor.acceptAny("ADD", "MODIFY", "DROP");
        }
        return changes;
    }

    private Statement register(boolean ifExists, AccountName account) {
        int factor = cursor.unsignedInt();
        cursor.expect("FACTOR");
        RegistrationStep step =
                RegistrationStep.valueOf(cursor.expectAny("INITIATE", "FINISH", "UNREGISTER"));
        Optional<String> response = Optional.empty();
        if (step != RegistrationStep.UNREGISTER) {
            cursor.expect("REGISTRATION");
        }
        if (step == RegistrationStep.FINISH) {
            cursor.expect("SET", "CHALLENGE_RESPONSE", "AS");
            response = Optional.of(cursor.stringLiteral());
        }
        return new RegisterFactor(ifExists, account, factor, step, response);
    }

    // ---- DROP and RENAME

    /** Behind DROP USER. */
    Statement dropUser() {
        boolean ifExists = clauses.ifExists();
        return new DropUser(ifExists, clauses.accounts());
    }

    /** Behind DROP ROLE. */
    Statement dropRole() {
        boolean ifExists = clauses.ifExists();
        return new DropRole(ifExists, clauses.accounts());
    }

    /** Behind RENAME USER. */
    Statement renameUser() {
        return new RenameUser(
                cursor.commaList(
                        () -> {
                            AccountName from = clauses.account();
                            cursor.expect("TO");
                            return new AccountRenaming(from, clauses.account());
                        }));
    }
}

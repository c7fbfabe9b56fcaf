package io.hearth.sql.printer;

import io.hearth.sql.syntax.AccountStatement.AccountOption;
import io.hearth.sql.syntax.AccountStatement.AlterUser;
import io.hearth.sql.syntax.AccountStatement.Authentication;
import io.hearth.sql.syntax.AccountStatement.ChangedUser;
import io.hearth.sql.syntax.AccountStatement.CreateRole;
import io.hearth.sql.syntax.AccountStatement.CreateUser;
import io.hearth.sql.syntax.AccountStatement.DropRole;
import io.hearth.sql.syntax.AccountStatement.DropUser;
import io.hearth.sql.syntax.AccountStatement.FactorChange;
import io.hearth.sql.syntax.AccountStatement.NewUser;
import io.hearth.sql.syntax.AccountStatement.RegisterFactor;
import io.hearth.sql.syntax.AccountStatement.RenameUser;
import io.hearth.sql.syntax.AccountStatement.ResourceLimit;
import io.hearth.sql.syntax.AccountStatement.RoleChoice;
import io.hearth.sql.syntax.AccountStatement.Roles;
import io.hearth.sql.syntax.AccountStatement.SetDefaultRole;
import io.hearth.sql.syntax.AccountStatement.SetPassword;
import io.hearth.sql.syntax.AccountStatement.SetRole;
import io.hearth.sql.syntax.AccountStatement.TlsRequirement;
import io.hearth.sql.syntax.AccountStatement.UserProperties;
import java.util.Optional;

/** Accounts and roles. */
final class AccountPrinter {
    private final SqlWriter writer;
    private final ClausePrinter clauses;

    private AccountPrinter(SqlWriter writer) {
        this.writer = writer;
        this.clauses = new ClausePrinter(writer);
    }

    static void register(StatementPrinters.Registry registry) {
        registry.put(CreateUser.class, (tree, writer) -> new AccountPrinter(writer).create(tree));
        registry.put(AlterUser.class, (tree, writer) -> new AccountPrinter(writer).alter(tree));
        registry.put(
                RegisterFactor.class, (tree, writer) -> new AccountPrinter(writer).factor(tree));
        registry.put(SetDefaultRole.class, (tree, writer) -> new AccountPrinter(writer).set(tree));
        registry.put(SetRole.class, (tree, writer) -> new AccountPrinter(writer).set(tree));
        registry.put(SetPassword.class, (tree, writer) -> new AccountPrinter(writer).set(tree));
        registry.put(DropUser.class, (tree, writer) -> new AccountPrinter(writer).drop(tree));
        registry.put(RenameUser.class, (tree, writer) -> new AccountPrinter(writer).rename(tree));
        registry.put(CreateRole.class, (tree, writer) -> new AccountPrinter(writer).create(tree));
        registry.put(DropRole.class, (tree, writer) -> new AccountPrinter(writer).drop(tree));
    }

    // ---- accounts

    private void create(CreateUser create) {
        writer.raw("CREATE USER");
        clauses.ifNotExists(create.ifNotExists());
        writer.space().list(create.users(), this::newUser);
        writer.clause("DEFAULT ROLE", create.defaultRoles(), clauses::account);
        properties(create.properties());
    }

    private void newUser(NewUser user) {
        clauses.account(user.account());
        for (int i = 0; i < user.factors().size(); i++) {
            writer.wordIf(i > 0, "AND");
            authentication(user.factors().get(i));
        }
        user.initial()
                .ifPresent(
                        initial -> {
                            writer.word("INITIAL AUTHENTICATION");
                            authentication(initial.authentication());
                        });
    }

    private void authentication(Authentication authentication) {
        writer.word("IDENTIFIED");
        if (authentication instanceof Authentication.ByPassword by) {
            writer.clause("WITH", by.plugin(), writer::name);
            writer.word("BY").space().string(by.password());
        } else if (authentication instanceof Authentication.ByRandomPassword by) {
            writer.clause("WITH", by.plugin(), writer::name).word("BY RANDOM PASSWORD");
        } else if (authentication instanceof Authentication.ByPlugin by) {
            writer.word("WITH").space().name(by.plugin());
            writer.clause(
                    "AS",
                    by.hash(),
                    hash -> {
                        if (hash.hexadecimal()) {
                            writer.raw("0x").raw(hash.text());
                        } else {
                            writer.string(hash.text());
                        }
                    });
        }
    }

    private void alter(AlterUser alter) {
        writer.raw("ALTER USER");
        clauses.ifExists(alter.ifExists());
        writer.space().list(alter.users(), this::changedUser);
        properties(alter.properties());
    }

    private void changedUser(ChangedUser user) {
        clauses.account(user.account());
        user.authentication().ifPresent(this::authentication);
        writer.clause("REPLACE", user.currentPassword(), writer::string);
        writer.wordIf(user.retainCurrent(), "RETAIN CURRENT PASSWORD");
        writer.wordIf(user.discardOld(), "DISCARD OLD PASSWORD");
        for (FactorChange change : user.factors()) {
            writer.word(change.work().name()).word(change.factor() + " FACTOR");
            change.authentication().ifPresent(this::authentication);
        }
    }

    private void factor(RegisterFactor register) {
        writer.raw("ALTER USER");
        clauses.ifExists(register.ifExists());
        writer.space();
        clauses.account(register.account());
        writer.word(register.factor() + " FACTOR");
        switch (register.step()) {
            case INITIATE -> writer.word("INITIATE REGISTRATION");
            case FINISH ->
                    writer.clause(
                            "FINISH REGISTRATION SET CHALLENGE_RESPONSE AS",
                            register.response(),
                            writer::string);
            default -> writer.word("UNREGISTER");
        }
    }

    // ---- properties

    private void properties(UserProperties properties) {
        properties.tls().ifPresent(this::tls);
        if (!properties.limits().isEmpty()) {
            writer.word("WITH");
            properties.limits().forEach(this::limit);
        }
        properties.options().forEach(this::option);
        properties
                .attribute()
                .ifPresent(
                        attribute ->
                                writer.word(attribute.json() ? "ATTRIBUTE" : "COMMENT")
                                        .space()
                                        .string(attribute.text()));
    }

    private void tls(TlsRequirement requirement) {
        writer.word("REQUIRE");
        if (requirement instanceof TlsRequirement.Details details) {
            writer.clause("SUBJECT", details.subject(), writer::string);
            writer.clause("ISSUER", details.issuer(), writer::string);
            writer.clause("CIPHER", details.cipher(), writer::string);
        } else if (requirement instanceof TlsRequirement.AnyTls) {
            writer.word("SSL");
        } else {
            writer.word(requirement instanceof TlsRequirement.Nothing ? "NONE" : "X509");
        }
    }

    private void limit(ResourceLimit limit) {
        writer.word(limit.resource().name()).word(Long.toUnsignedString(limit.count()));
    }

    private void option(AccountOption option) {
        if (option instanceof AccountOption.ExpireNow) {
            writer.word("PASSWORD EXPIRE");
        } else if (option instanceof AccountOption.ExpireDefault) {
            writer.word("PASSWORD EXPIRE DEFAULT");
        } else if (option instanceof AccountOption.ExpireNever) {
            writer.word("PASSWORD EXPIRE NEVER");
        } else if (option instanceof AccountOption.ExpireInterval expire) {
            writer.word("PASSWORD EXPIRE INTERVAL " + expire.days() + " DAY");
        } else if (option instanceof AccountOption.Locked locked) {
            writer.word(locked.locked() ? "ACCOUNT LOCK" : "ACCOUNT UNLOCK");
        } else {
            numberedOption(option);
        }
    }

    private void numberedOption(AccountOption option) {
        if (option instanceof AccountOption.History history) {
            writer.word("PASSWORD HISTORY " + number(history.count(), "DEFAULT"));
        } else if (option instanceof AccountOption.ReuseInterval reuse) {
            writer.word("PASSWORD REUSE INTERVAL " + number(reuse.days(), "DEFAULT"));
            writer.wordIf(reuse.days().isPresent(), "DAY");
        } else if (option instanceof AccountOption.RequireCurrent require) {
            writer.word("PASSWORD REQUIRE CURRENT");
            writer.wordIf(require.required().isEmpty(), "DEFAULT");
            writer.wordIf(!require.required().orElse(true), "OPTIONAL");
        } else if (option instanceof AccountOption.FailedLoginAttempts failed) {
            writer.word("FAILED_LOGIN_ATTEMPTS " + failed.count());
        } else if (option instanceof AccountOption.PasswordLockTime lock) {
            writer.word("PASSWORD_LOCK_TIME " + number(lock.days(), "UNBOUNDED"));
        }
    }

    private static String number(Optional<Long> number, String otherwise) {
        return number.map(Long::toUnsignedString).orElse(otherwise);
    }

    // ---- roles, passwords, names

    void roles(Roles roles) {
        if (roles.choice() != RoleChoice.NAMED) {
            writer.raw(SetPrinter.spaced(roles.choice().name())).space();
        }
        clauses.accounts(roles.names());
    }

    private void set(SetDefaultRole set) {
        if (set.ifExists()) {
            writer.raw("ALTER USER IF EXISTS ");
            clauses.accounts(set.accounts());
            writer.word("DEFAULT ROLE").space();
            roles(set.roles());
        } else {
            writer.raw("SET DEFAULT ROLE ");
            roles(set.roles());
            writer.word("TO").space();
            clauses.accounts(set.accounts());
        }
    }

    private void set(SetRole set) {
        writer.raw("SET ROLE ");
        roles(set.roles());
    }

    private void set(SetPassword set) {
        writer.raw("SET PASSWORD").clause("FOR", set.account(), clauses::account);
        writer.clause("=", set.password(), writer::string);
        writer.wordIf(set.password().isEmpty(), "TO RANDOM");
        writer.clause("REPLACE", set.currentPassword(), writer::string);
        writer.wordIf(set.retainCurrent(), "RETAIN CURRENT PASSWORD");
    }

    private void drop(DropUser drop) {
        writer.raw("DROP USER");
        clauses.ifExists(drop.ifExists());
        writer.space();
        clauses.accounts(drop.accounts());
    }

    private void drop(DropRole drop) {
        writer.raw("DROP ROLE");
        clauses.ifExists(drop.ifExists());
        writer.space();
        clauses.accounts(drop.roles());
    }

    private void create(CreateRole create) {
        writer.raw("CREATE ROLE");
        clauses.ifNotExists(create.ifNotExists());
        writer.space();
        clauses.accounts(create.roles());
    }

    private void rename(RenameUser rename) {
        writer.raw("RENAME USER ")
                .list(
                        rename.renamings(),
                        pair -> {
                            clauses.account(pair.from());
                            writer.word("TO").space();
                            clauses.account(pair.to());
                        });
    }

    static void roles(Roles roles, SqlWriter writer) {
        new AccountPrinter(writer).roles(roles);
    }
}

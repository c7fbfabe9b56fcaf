package io.hearth.sql.printer;

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
import java.util.List;

/** GRANT and REVOKE. */
final class PrivilegePrinter {
    private final SqlWriter writer;
    private final ClausePrinter clauses;

    private PrivilegePrinter(SqlWriter writer) {
        this.writer = writer;
        this.clauses = new ClausePrinter(writer);
    }

    static void register(StatementPrinters.Registry registry) {
        registry.put(
                GrantPrivileges.class, (tree, writer) -> new PrivilegePrinter(writer).grant(tree));
        registry.put(GrantProxy.class, (tree, writer) -> new PrivilegePrinter(writer).grant(tree));
        registry.put(GrantRoles.class, (tree, writer) -> new PrivilegePrinter(writer).grant(tree));
        registry.put(
                RevokePrivileges.class,
                (tree, writer) -> new PrivilegePrinter(writer).revoke(tree));
        registry.put(
                RevokeProxy.class, (tree, writer) -> new PrivilegePrinter(writer).revoke(tree));
        registry.put(
                RevokeRoles.class, (tree, writer) -> new PrivilegePrinter(writer).revoke(tree));
    }

    private void grant(GrantPrivileges grant) {
        writer.raw("GRANT ").list(grant.privileges(), this::privilege);
        on(grant.kind(), grant.level());
        to(grant.accounts());
        writer.wordIf(grant.grantOption(), "WITH GRANT OPTION");
        writer.clause("AS", grant.context(), this::context);
    }

    private void grant(GrantProxy grant) {
        writer.raw("GRANT PROXY ON ");
        clauses.account(grant.proxied());
        to(grant.accounts());
        writer.wordIf(grant.grantOption(), "WITH GRANT OPTION");
    }

    private void grant(GrantRoles grant) {
        writer.raw("GRANT ");
        clauses.accounts(grant.roles());
        to(grant.accounts());
        writer.wordIf(grant.adminOption(), "WITH ADMIN OPTION");
    }

    private void revoke(RevokePrivileges revoke) {
        writer.raw("REVOKE");
        clauses.ifExists(revoke.leniency().ifExists());
        writer.space().list(revoke.privileges(), this::privilege);
        revoke.level().ifPresent(level -> on(revoke.kind(), level));
        from(revoke.accounts(), revoke.leniency());
    }

    private void revoke(RevokeProxy revoke) {
        writer.raw("REVOKE");
        clauses.ifExists(revoke.leniency().ifExists());
        writer.word("PROXY ON").space();
        clauses.account(revoke.proxied());
        from(revoke.accounts(), revoke.leniency());
    }

    private void revoke(RevokeRoles revoke) {
        writer.raw("REVOKE");
        clauses.ifExists(revoke.leniency().ifExists());
        writer.space();
        clauses.accounts(revoke.roles());
        from(revoke.accounts(), revoke.leniency());
    }

    // ---- parts

    private void privilege(Privilege privilege) {
        String name = privilege.name();
        if (name.matches("[A-Z_ ]+")) {
            writer.raw(name);
        } else {
            writer.name(name);
        }
        writer.names(privilege.columns());
    }

    private void on(ObjectKind kind, Level level) {
        writer.word("ON").wordIf(kind != ObjectKind.UNSAID, kind.name()).space();
        if (level instanceof Level.Named named) {
            writer.name(named.name());
        } else if (level instanceof Level.Schema schema) {
            schema.schema().ifPresent(name -> writer.name(name).raw("."));
            writer.raw("*");
        } else {
            writer.raw("*.*");
        }
    }

    private void to(List<AccountName> accounts) {
        writer.word("TO").space();
        clauses.accounts(accounts);
    }

    private void from(List<AccountName> accounts, Leniency leniency) {
        writer.word("FROM").space();
        clauses.accounts(accounts);
        writer.wordIf(leniency.ignoreUnknownUser(), "IGNORE UNKNOWN USER");
    }

    private void context(GrantContext context) {
        clauses.account(context.account());
        writer.clause("WITH ROLE", context.roles(), roles -> AccountPrinter.roles(roles, writer));
    }
}

package io.hearth.sql.printer;

import io.hearth.sql.syntax.AccountName;
import io.hearth.sql.syntax.Expression;
import io.hearth.sql.syntax.ObjectName;
import io.hearth.sql.syntax.Reference.VariableScope;
import io.hearth.sql.syntax.ShowFilter;
import io.hearth.sql.syntax.TableStatement.DropBehaviour;
import java.util.List;
import java.util.Optional;

/** Small clauses that many statements have. */
final class ClausePrinter {
    private final SqlWriter writer;

    ClausePrinter(SqlWriter writer) {
        this.writer = writer;
    }

    void ifExists(boolean wanted) {
        writer.wordIf(wanted, "IF EXISTS");
    }

    void ifNotExists(boolean wanted) {
        writer.wordIf(wanted, "IF NOT EXISTS");
    }

    void filter(Optional<ShowFilter> filter) {
        filter.ifPresent(this::filter);
    }

    private void filter(ShowFilter filter) {
        if (filter instanceof ShowFilter.Like like) {
            writer.word("LIKE").space().string(like.pattern());
        } else if (filter instanceof ShowFilter.Where where) {
            where(Optional.of(where.condition()));
        }
    }

    void where(Optional<Expression> condition) {
        writer.<Expression>clause("WHERE", condition, writer.expressions()::print);
    }

    void from(Optional<String> schema) {
        writer.clause("FROM", schema, writer::name);
    }

    void scope(Optional<VariableScope> scope) {
        scope.ifPresent(said -> writer.word(said.name()));
    }

    void channel(Optional<String> channel) {
        writer.clause("FOR CHANNEL", channel, writer::string);
    }

    /** Quoted as string, which every name can be. */
    void account(AccountName account) {
        if (account.user().isEmpty()) {
            writer.raw("CURRENT_USER()");
        } else {
            writer.string(account.user().get()).raw("@").string(account.host());
        }
    }

    void accounts(List<AccountName> accounts) {
        writer.list(accounts, this::account);
    }

    /** With a space before it. */
    void tables(List<ObjectName> tables) {
        writer.space().list(tables, writer::name);
    }

    void names(List<String> names) {
        writer.space().list(names, writer::name);
    }

    void behaviour(Optional<DropBehaviour> behaviour) {
        behaviour.ifPresent(said -> writer.word(said.name()));
    }

    /** A name, or DEFAULT if there is none. */
    void nameOrDefault(Optional<String> name) {
        if (name.isPresent()) {
            writer.name(name.get());
        } else {
            writer.raw("DEFAULT");
        }
    }
}

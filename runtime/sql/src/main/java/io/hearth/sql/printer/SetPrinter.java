package io.hearth.sql.printer;

import io.hearth.sql.syntax.SetItem;
import io.hearth.sql.syntax.SetItem.SetCharacterSet;
import io.hearth.sql.syntax.SetItem.SetNames;
import io.hearth.sql.syntax.SetItem.SetUserVariable;
import io.hearth.sql.syntax.SetItem.SetVariable;
import io.hearth.sql.syntax.SetItem.Value;
import io.hearth.sql.syntax.SetStatement.Reset;
import io.hearth.sql.syntax.SetStatement.ResetOption;
import io.hearth.sql.syntax.SetStatement.ResetPersist;
import io.hearth.sql.syntax.SetStatement.Set;
import io.hearth.sql.syntax.SetStatement.SetForStatement;
import io.hearth.sql.syntax.SetStatement.SetResourceGroup;
import io.hearth.sql.syntax.SetStatement.SetTransaction;
import java.util.Locale;

/** SET and RESET of variables. */
final class SetPrinter {
    private final SqlWriter writer;
    private final ClausePrinter clauses;

    SetPrinter(SqlWriter writer) {
        this.writer = writer;
        this.clauses = new ClausePrinter(writer);
    }

    static void register(StatementPrinters.Registry registry) {
        registry.put(Set.class, (tree, writer) -> new SetPrinter(writer).print(tree));
        registry.put(SetForStatement.class, (tree, writer) -> new SetPrinter(writer).print(tree));
        registry.put(SetTransaction.class, (tree, writer) -> new SetPrinter(writer).print(tree));
        registry.put(SetResourceGroup.class, (tree, writer) -> new SetPrinter(writer).print(tree));
        registry.put(ResetPersist.class, (tree, writer) -> new SetPrinter(writer).print(tree));
        registry.put(Reset.class, (tree, writer) -> new SetPrinter(writer).print(tree));
    }

    private void print(Set set) {
        writer.raw("SET ").list(set.items(), this::item);
    }

    private void item(SetItem item) {
        if (item instanceof SetVariable variable) {
            prefixed(variable);
        } else if (item instanceof SetUserVariable variable) {
            writer.userVariable(variable.name()).raw(" = ");
            writer.expressions().print(variable.value());
        } else if (item instanceof SetNames names) {
            writer.raw("NAMES ");
            clauses.nameOrDefault(names.charset());
            writer.clause("COLLATE", names.collation(), writer::name);
        } else if (item instanceof SetCharacterSet charset) {
            writer.raw("CHARACTER SET ");
            clauses.nameOrDefault(charset.charset());
        }
    }

    /** With signs, because a scope in a word would hold for the items behind it too. */
    private void prefixed(SetVariable variable) {
        writer.raw("@@");
        variable.scope().ifPresent(scope -> writer.raw(scope.name()).raw("."));
        assignment(variable);
    }

    /** Without signs. */
    void variable(SetVariable variable) {
        variable.scope().ifPresent(scope -> writer.raw(scope.name()).raw(" "));
        assignment(variable);
    }

    private void assignment(SetVariable variable) {
        variable.component().ifPresent(component -> writer.name(component).raw("."));
        writer.name(variable.name()).raw(" = ");
        if (variable.value() instanceof Value.Word word) {
            word(word.text());
        } else if (variable.value() instanceof Value.Computed computed) {
            writer.expressions().print(computed.expression());
        } else {
            writer.raw("DEFAULT");
        }
    }

    /** The words that are keywords without being names would be others in backticks. */
    private void word(String text) {
        switch (text.toUpperCase(Locale.ROOT)) {
            case "ON", "ALL", "BINARY", "ROW", "SYSTEM" -> writer.raw(text);
            default -> writer.name(text);
        }
    }

    private void print(SetForStatement set) {
        writer.raw("SET STATEMENT ").list(set.variables(), this::variable);
        writer.word("FOR").space().statement(set.statement());
    }

    private void print(SetTransaction set) {
        writer.raw("SET");
        clauses.scope(set.scope());
        writer.word("TRANSACTION");
        set.isolation().ifPresent(level -> writer.word("ISOLATION LEVEL " + spaced(level.name())));
        if (set.isolation().isPresent() && set.accessMode().isPresent()) {
            writer.raw(",");
        }
        set.accessMode().ifPresent(mode -> writer.word(spaced(mode.name())));
    }

    private void print(SetResourceGroup set) {
        writer.raw("SET RESOURCE GROUP ").name(set.name());
        writer.clause("FOR", set.threads(), id -> writer.raw(Long.toUnsignedString(id)));
    }

    private void print(ResetPersist reset) {
        writer.raw("RESET PERSIST");
        clauses.ifExists(reset.ifExists());
        reset.name().ifPresent(this::dotted);
    }

    private void dotted(String name) {
        int point = name.indexOf('.');
        writer.space();
        if (point >= 0) {
            writer.name(name.substring(0, point)).raw(".");
        }
        writer.name(name.substring(point + 1));
    }

    private void print(Reset reset) {
        writer.raw("RESET ").list(reset.options(), option -> option(option, reset));
    }

    private void option(ResetOption option, Reset reset) {
        writer.raw(spaced(option.name()));
        switch (option) {
            case BINARY_LOGS_AND_GTIDS ->
                    writer.clause("TO", reset.number(), number -> writer.raw(number.toString()));
            case REPLICA -> {
                writer.wordIf(reset.all(), "ALL");
                clauses.channel(reset.channel());
            }
            default -> {}
        }
    }

    static String spaced(String name) {
        return name.replace('_', ' ');
    }
}

package io.hearth.sql.printer;

import io.hearth.sql.syntax.SchemaStatement.AlterSchema;
import io.hearth.sql.syntax.SchemaStatement.CreateLoadedFunction;
import io.hearth.sql.syntax.SchemaStatement.CreateSchema;
import io.hearth.sql.syntax.SchemaStatement.DefineView;
import io.hearth.sql.syntax.SchemaStatement.DropProgram;
import io.hearth.sql.syntax.SchemaStatement.DropSchema;
import io.hearth.sql.syntax.SchemaStatement.DropViews;
import io.hearth.sql.syntax.SchemaStatement.SchemaOption;
import io.hearth.sql.syntax.SchemaStatement.SchemaProperty;
import java.util.List;

/** Schemas, views, functions. */
final class SchemaPrinter {
    private final SqlWriter writer;
    private final ClausePrinter clauses;

    private SchemaPrinter(SqlWriter writer) {
        this.writer = writer;
        this.clauses = new ClausePrinter(writer);
    }

    static void register(StatementPrinters.Registry registry) {
        registry.put(CreateSchema.class, (tree, writer) -> new SchemaPrinter(writer).print(tree));
        registry.put(AlterSchema.class, (tree, writer) -> new SchemaPrinter(writer).print(tree));
        registry.put(DropSchema.class, (tree, writer) -> new SchemaPrinter(writer).print(tree));
        registry.put(DefineView.class, (tree, writer) -> new SchemaPrinter(writer).print(tree));
        registry.put(DropViews.class, (tree, writer) -> new SchemaPrinter(writer).print(tree));
        registry.put(
                CreateLoadedFunction.class,
                (tree, writer) -> new SchemaPrinter(writer).print(tree));
        registry.put(DropProgram.class, (tree, writer) -> new SchemaPrinter(writer).print(tree));
    }

    private void print(CreateSchema create) {
        writer.raw("CREATE DATABASE");
        clauses.ifNotExists(create.ifNotExists());
        writer.space().name(create.name());
        options(create.options());
    }

    private void print(AlterSchema alter) {
        writer.raw("ALTER DATABASE");
        alter.name().ifPresent(name -> writer.space().name(name));
        options(alter.options());
    }

    private void options(List<SchemaOption> options) {
        for (SchemaOption option : options) {
            writer.word(SetPrinter.spaced(option.property().name())).raw(" = ");
            if (option.property() == SchemaProperty.ENCRYPTION) {
                writer.string(option.value());
            } else if (option.value().matches("(?i)DEFAULT|[0-9]+")) {
                writer.raw(option.value());
            } else {
                writer.name(option.value());
            }
        }
    }

    private void print(DropSchema drop) {
        writer.raw("DROP DATABASE");
        clauses.ifExists(drop.ifExists());
        writer.space().name(drop.name());
    }

    private void print(DefineView view) {
        writer.raw(SetPrinter.spaced(view.change().name()));
        view.algorithm().ifPresent(algorithm -> writer.word("ALGORITHM = " + algorithm));
        writer.clause("DEFINER =", view.definer(), clauses::account);
        view.security().ifPresent(security -> writer.word("SQL SECURITY " + security));
        writer.word("VIEW");
        clauses.ifNotExists(view.ifNotExists());
        writer.space().name(view.name()).names(view.columns()).word("AS").space();
        writer.queries().print(view.query());
        view.checkOption().ifPresent(option -> writer.word("WITH " + option + " CHECK OPTION"));
    }

    private void print(DropViews drop) {
        writer.raw("DROP VIEW");
        clauses.ifExists(drop.ifExists());
        clauses.tables(drop.views());
        clauses.behaviour(drop.behaviour());
    }

    private void print(CreateLoadedFunction create) {
        writer.raw("CREATE").wordIf(create.aggregate(), "AGGREGATE").word("FUNCTION");
        clauses.ifNotExists(create.ifNotExists());
        writer.space().name(create.name()).word("RETURNS").word(create.returns().name());
        writer.word("SONAME").space().string(create.library());
    }

    private void print(DropProgram drop) {
        writer.raw("DROP ").raw(drop.kind().name());
        clauses.ifExists(drop.ifExists());
        writer.space().name(drop.name());
    }
}

package io.hearth.sql.printer;

import io.hearth.sql.syntax.TableElement.KeyKind;
import io.hearth.sql.syntax.TableStatement.AlterTable;
import io.hearth.sql.syntax.TableStatement.CreateIndex;
import io.hearth.sql.syntax.TableStatement.CreateTable;
import io.hearth.sql.syntax.TableStatement.CreateTableLike;
import io.hearth.sql.syntax.TableStatement.DropIndex;
import io.hearth.sql.syntax.TableStatement.DropTables;
import io.hearth.sql.syntax.TableStatement.ImportTable;
import io.hearth.sql.syntax.TableStatement.Online;
import io.hearth.sql.syntax.TableStatement.RenameTables;
import io.hearth.sql.syntax.TableStatement.TruncateTable;

/** CREATE TABLE, CREATE INDEX and the short statements about tables. */
final class TableStatementPrinter {
    private final SqlWriter writer;
    private final ClausePrinter clauses;
    private final TableElementPrinter elements;

    private TableStatementPrinter(SqlWriter writer) {
        this.writer = writer;
        this.clauses = new ClausePrinter(writer);
        this.elements = new TableElementPrinter(writer);
    }

    static void register(StatementPrinters.Registry registry) {
        registry.put(
                CreateTable.class, (tree, writer) -> new TableStatementPrinter(writer).print(tree));
        registry.put(
                CreateTableLike.class,
                (tree, writer) -> new TableStatementPrinter(writer).print(tree));
        registry.put(
                CreateIndex.class, (tree, writer) -> new TableStatementPrinter(writer).print(tree));
        registry.put(
                DropIndex.class, (tree, writer) -> new TableStatementPrinter(writer).print(tree));
        registry.put(
                DropTables.class, (tree, writer) -> new TableStatementPrinter(writer).print(tree));
        registry.put(
                RenameTables.class,
                (tree, writer) -> new TableStatementPrinter(writer).print(tree));
        registry.put(
                TruncateTable.class,
                (tree, writer) -> writer.raw("TRUNCATE TABLE ").name(tree.table()));
        registry.put(
                ImportTable.class,
                (tree, writer) ->
                        writer.raw("IMPORT TABLE FROM ").list(tree.files(), writer::string));
        registry.put(AlterTable.class, (tree, writer) -> new AlterPrinter(writer).print(tree));
    }

    private void print(CreateTable create) {
        writer.raw("CREATE").wordIf(create.temporary(), "TEMPORARY").word("TABLE");
        clauses.ifNotExists(create.ifNotExists());
        writer.space().name(create.table());
        if (!create.elements().isEmpty()) {
            writer.space().parenthesised(create.elements(), elements::element);
        }
        elements.tableOptions(create.options());
        create.partitioning().ifPresent(elements::partitioning);
        create.duplicates().ifPresent(duplicates -> writer.word(duplicates.name()));
        writer.clause("AS", create.query(), writer.queries()::print);
    }

    private void print(CreateTableLike create) {
        writer.raw("CREATE").wordIf(create.temporary(), "TEMPORARY").word("TABLE");
        clauses.ifNotExists(create.ifNotExists());
        writer.space().name(create.table()).word("LIKE").space().name(create.like());
    }

    private void print(CreateIndex create) {
        writer.raw("CREATE").wordIf(create.kind() != KeyKind.PLAIN, create.kind().name());
        writer.word("INDEX").space().name(create.name()).word("ON").space().name(create.table());
        elements.parts(create.parts());
        elements.options(create.options());
        online(create.online());
    }

    private void print(DropIndex drop) {
        writer.raw("DROP INDEX ").name(drop.name()).word("ON").space().name(drop.table());
        online(drop.online());
    }

    private void online(Online online) {
        online.algorithm().ifPresent(word -> writer.word("ALGORITHM = " + word));
        online.lock().ifPresent(word -> writer.word("LOCK = " + word));
    }

    private void print(DropTables drop) {
        writer.raw("DROP").wordIf(drop.temporary(), "TEMPORARY").word("TABLE");
        clauses.ifExists(drop.ifExists());
        clauses.tables(drop.tables());
        clauses.behaviour(drop.behaviour());
    }

    private void print(RenameTables rename) {
        writer.raw("RENAME TABLE ")
                .list(
                        rename.renamings(),
                        pair -> writer.name(pair.from()).word("TO").space().name(pair.to()));
    }
}

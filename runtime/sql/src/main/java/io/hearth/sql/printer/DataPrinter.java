package io.hearth.sql.printer;

import io.hearth.sql.syntax.Assignment;
import io.hearth.sql.syntax.DataStatement.CallRoutine;
import io.hearth.sql.syntax.DataStatement.Delete;
import io.hearth.sql.syntax.DataStatement.Do;
import io.hearth.sql.syntax.DataStatement.HandlerClose;
import io.hearth.sql.syntax.DataStatement.HandlerOpen;
import io.hearth.sql.syntax.DataStatement.HandlerPosition;
import io.hearth.sql.syntax.DataStatement.HandlerRead;
import io.hearth.sql.syntax.DataStatement.Insert;
import io.hearth.sql.syntax.DataStatement.InsertAssignments;
import io.hearth.sql.syntax.DataStatement.InsertQuery;
import io.hearth.sql.syntax.DataStatement.InsertRows;
import io.hearth.sql.syntax.DataStatement.Load;
import io.hearth.sql.syntax.DataStatement.MultiDelete;
import io.hearth.sql.syntax.DataStatement.RowAlias;
import io.hearth.sql.syntax.DataStatement.Update;
import io.hearth.sql.syntax.Expression;
import java.util.List;
import java.util.Optional;

/** Statements that change rows. */
final class DataPrinter {
    private final SqlWriter writer;

    private DataPrinter(SqlWriter writer) {
        this.writer = writer;
    }

    static void register(StatementPrinters.Registry registry) {
        registry.put(Insert.class, (tree, writer) -> new DataPrinter(writer).insert(tree));
        registry.put(Update.class, (tree, writer) -> new DataPrinter(writer).update(tree));
        registry.put(Delete.class, (tree, writer) -> new DataPrinter(writer).delete(tree));
        registry.put(MultiDelete.class, (tree, writer) -> new DataPrinter(writer).delete(tree));
        registry.put(Load.class, (tree, writer) -> new DataPrinter(writer).load(tree));
        registry.put(Do.class, (tree, writer) -> new DataPrinter(writer).doIt(tree));
        registry.put(CallRoutine.class, (tree, writer) -> new DataPrinter(writer).call(tree));
        registry.put(HandlerOpen.class, (tree, writer) -> new DataPrinter(writer).open(tree));
        registry.put(HandlerClose.class, (tree, writer) -> new DataPrinter(writer).close(tree));
        registry.put(HandlerRead.class, (tree, writer) -> new DataPrinter(writer).read(tree));
    }

    // ---- INSERT

    private void insert(Insert insert) {
        writer.raw(insert.replace() ? "REPLACE" : "INSERT");
        writer.queries().hints(insert.hints());
        insert.priority().ifPresent(priority -> writer.word(priority.name()));
        writer.wordIf(insert.ignore(), "IGNORE").word("INTO").space().name(insert.table());
        writer.tables().partitions(insert.partitions());
        if (!insert.columns().isEmpty()) {
            writer.space().parenthesised(insert.columns(), writer.expressions()::column);
        }
        writer.space();
        if (insert.source() instanceof InsertRows rows) {
            writer.raw("VALUES ").list(rows.rows(), this::row);
        } else if (insert.source() instanceof InsertAssignments assignments) {
            writer.raw("SET ").list(assignments.assignments(), this::assignment);
        } else if (insert.source() instanceof InsertQuery query) {
            writer.queries().print(query.query());
        }
        writer.clause("AS", insert.rowAlias(), this::alias);
        writer.clause("ON DUPLICATE KEY UPDATE", insert.onDuplicate(), this::assignment);
    }

    private void row(List<Expression> row) {
        writer.parenthesised(row, writer.expressions()::print);
    }

    private void alias(RowAlias alias) {
        writer.name(alias.name()).names(alias.columns());
    }

    private void assignment(Assignment assignment) {
        writer.expressions().column(assignment.column());
        writer.raw(" = ");
        writer.expressions().print(assignment.value());
    }

    // ---- UPDATE and DELETE

    private void update(Update update) {
        writer.queries().with(update.with());
        writer.raw("UPDATE");
        writer.queries().hints(update.hints());
        writer.wordIf(update.lowPriority(), "LOW_PRIORITY").wordIf(update.ignore(), "IGNORE");
        writer.space().list(update.tables(), writer.tables()::print);
        writer.clause("SET", update.assignments(), this::assignment);
        where(update.where());
        writer.queries().orderBy(update.orderBy());
        writer.queries().limit(update.limit());
    }

    private void where(Optional<Expression> where) {
        writer.<Expression>clause("WHERE", where, writer.expressions()::print);
    }

    private void delete(Delete delete) {
        writer.queries().with(delete.with());
        writer.raw("DELETE");
        writer.queries().hints(delete.hints());
        delete.options().stream().sorted().forEach(option -> writer.word(option.name()));
        writer.word("FROM").space().name(delete.table());
        writer.clause("AS", delete.alias(), writer::name);
        writer.tables().partitions(delete.partitions());
        where(delete.where());
        writer.queries().orderBy(delete.orderBy());
        writer.queries().limit(delete.limit());
    }

    private void delete(MultiDelete delete) {
        writer.queries().with(delete.with());
        writer.raw("DELETE");
        writer.queries().hints(delete.hints());
        delete.options().stream().sorted().forEach(option -> writer.word(option.name()));
        writer.wordIf(delete.using(), "FROM").space().list(delete.targets(), writer::name);
        writer.word(delete.using() ? "USING" : "FROM").space();
        writer.list(delete.tables(), writer.tables()::print);
        where(delete.where());
    }

    // ---- LOAD, DO, CALL

    private void load(Load load) {
        writer.raw("LOAD ").raw(load.kind().name());
        load.priority().ifPresent(priority -> writer.word(priority.name()));
        writer.wordIf(load.local(), "LOCAL").word("INFILE").space().string(load.file());
        load.duplicates().ifPresent(duplicates -> writer.word(duplicates.name()));
        writer.word("INTO TABLE").space().name(load.table());
        writer.tables().partitions(load.partitions());
        writer.clause("CHARACTER SET", load.charset(), writer::name);
        writer.clause("ROWS IDENTIFIED BY", load.rowTag(), writer::string);
        writer.queries().format(load.format());
        writer.wordIf(load.ignoreLines() != 0, "IGNORE " + load.ignoreLines() + " LINES");
        if (!load.targets().isEmpty()) {
            writer.space().parenthesised(load.targets(), writer.expressions()::print);
        }
        writer.clause("SET", load.assignments(), this::assignment);
    }

    private void doIt(Do statement) {
        writer.raw("DO ");
        writer.expressions().list(statement.expressions());
    }

    private void call(CallRoutine call) {
        writer.raw("CALL ").name(call.routine());
        writer.parenthesised(call.arguments(), writer.expressions()::print);
    }

    // ---- HANDLER

    private void open(HandlerOpen open) {
        writer.raw("HANDLER ").name(open.table()).word("OPEN");
        writer.clause("AS", open.alias(), writer::name);
    }

    private void close(HandlerClose close) {
        writer.raw("HANDLER ").name(close.table()).word("CLOSE");
    }

    private void read(HandlerRead read) {
        writer.raw("HANDLER ").name(read.table()).word("READ");
        read.index().ifPresent(index -> writer.space().name(index));
        if (read.position() == HandlerPosition.KEY) {
            read.comparison().ifPresent(comparison -> writer.word(comparison.text()));
            writer.space().parenthesised(read.key(), writer.expressions()::print);
        } else {
            writer.word(read.position().name());
        }
        where(read.where());
        writer.queries().limit(read.limit());
    }
}

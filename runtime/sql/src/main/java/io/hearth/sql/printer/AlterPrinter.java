package io.hearth.sql.printer;

import io.hearth.sql.syntax.AlterAction;
import io.hearth.sql.syntax.AlterAction.AddPartitions;
import io.hearth.sql.syntax.AlterAction.CoalescePartitions;
import io.hearth.sql.syntax.AlterAction.DropKind;
import io.hearth.sql.syntax.AlterAction.ExchangePartition;
import io.hearth.sql.syntax.AlterAction.PartitionWork;
import io.hearth.sql.syntax.AlterAction.Position;
import io.hearth.sql.syntax.AlterAction.ReorganizePartitions;
import io.hearth.sql.syntax.AlterAction.Simple;
import io.hearth.sql.syntax.AlterAction.SimpleAction;
import io.hearth.sql.syntax.AlterAction.WorkPartitions;
import io.hearth.sql.syntax.TableStatement.AlterTable;
import java.util.Optional;

/** ALTER TABLE. */
final class AlterPrinter {
    private final SqlWriter writer;
    private final ColumnPrinter columns;
    private final TableElementPrinter elements;

    AlterPrinter(SqlWriter writer) {
        this.writer = writer;
        this.columns = new ColumnPrinter(writer);
        this.elements = new TableElementPrinter(writer);
    }

    void print(AlterTable alter) {
        writer.raw("ALTER TABLE ").name(alter.table());
        boolean first = true;
        for (AlterAction action : alter.actions()) {
            writer.raw(first || standsBehind(action) ? "" : ",").space();
            action(action);
            first = false;
        }
    }

    /** What comes last, without a comma. */
    private static boolean standsBehind(AlterAction action) {
        return action instanceof AlterAction.Partition
                || action instanceof SimpleAction simple
                        && simple.what() == Simple.REMOVE_PARTITIONING;
    }

    private void action(AlterAction action) {
        if (action instanceof AlterAction.AddColumn add) {
            writer.raw("ADD COLUMN ");
            columns.definition(add.definition());
            position(add.position());
        } else if (action instanceof AlterAction.AddElements add) {
            writer.raw("ADD COLUMN ").parenthesised(add.elements(), elements::element);
        } else if (action instanceof AlterAction.AddConstraint add) {
            writer.raw("ADD ");
            elements.element(add.element());
        } else if (action instanceof AlterAction.Drop drop) {
            writer.raw("DROP ").raw(words(drop.kind())).space().name(drop.name());
        } else if (action instanceof AlterAction.DropPrimaryKey) {
            writer.raw("DROP PRIMARY KEY");
        } else if (action instanceof AlterAction.ChangeColumn change) {
            writer.raw("CHANGE COLUMN ").name(change.column()).space();
            columns.definition(change.definition());
            position(change.position());
        } else if (action instanceof AlterAction.ModifyColumn modify) {
            writer.raw("MODIFY COLUMN ");
            columns.definition(modify.definition());
            position(modify.position());
        } else {
            property(action);
        }
    }

    private static String words(DropKind kind) {
        return SetPrinter.spaced(kind.name());
    }

    private void position(Optional<Position> position) {
        position.ifPresent(
                place -> {
                    if (place instanceof Position.After after) {
                        writer.word("AFTER").space().name(after.column());
                    } else {
                        writer.word("FIRST");
                    }
                });
    }

    // ---- properties of what is there

    private void property(AlterAction action) {
        if (action instanceof AlterAction.SetDefault set) {
            writer.raw("ALTER COLUMN ").name(set.column()).word("SET DEFAULT").space();
            columns.defaultValue(set.value());
        } else if (action instanceof AlterAction.DropDefault drop) {
            writer.raw("ALTER COLUMN ").name(drop.column()).word("DROP DEFAULT");
        } else if (action instanceof AlterAction.SetColumnVisibility set) {
            writer.raw("ALTER COLUMN ").name(set.column()).word("SET");
            visibility(set.visible());
        } else if (action instanceof AlterAction.SetIndexVisibility set) {
            writer.raw("ALTER INDEX ").name(set.index());
            visibility(set.visible());
        } else if (action instanceof AlterAction.SetEnforced set) {
            writer.raw("ALTER ").raw(set.kind().name()).space().name(set.name());
            writer.wordIf(!set.enforced(), "NOT").word("ENFORCED");
        } else if (action instanceof AlterAction.RenameColumn rename) {
            writer.raw("RENAME COLUMN ").name(rename.from()).word("TO").space().name(rename.to());
        } else if (action instanceof AlterAction.RenameIndex rename) {
            writer.raw("RENAME INDEX ").name(rename.from()).word("TO").space().name(rename.to());
        } else {
            wholeTable(action);
        }
    }

    private void visibility(boolean visible) {
        writer.word(visible ? "VISIBLE" : "INVISIBLE");
    }

    // ---- the whole table

    private void wholeTable(AlterAction action) {
        if (action instanceof AlterAction.RenameTo rename) {
            writer.raw("RENAME TO ").name(rename.to());
        } else if (action instanceof AlterAction.ConvertCharset convert) {
            writer.raw("CONVERT TO CHARACTER SET ");
            new ClausePrinter(writer).nameOrDefault(convert.charset());
            writer.clause("COLLATE", convert.collation(), writer::name);
        } else if (action instanceof AlterAction.SetOptions set) {
            elements.tableOptions(set.options());
        } else if (action instanceof AlterAction.OrderBy order) {
            writer.queries().orderBy(order.items());
        } else if (action instanceof SimpleAction simple) {
            writer.raw(words(simple.what()));
        } else if (action instanceof AlterAction.SetOnline set) {
            set.online().algorithm().ifPresent(word -> writer.raw("ALGORITHM = ").raw(word));
            set.online().lock().ifPresent(word -> writer.raw("LOCK = ").raw(word));
        } else if (action instanceof AlterAction.Partition partition) {
            elements.partitioning(partition.partitioning());
        } else {
            partitions(action);
        }
    }

    private static String words(Simple what) {
        return switch (what) {
            case SECONDARY_LOAD, SECONDARY_UNLOAD -> what.name();
            default -> SetPrinter.spaced(what.name());
        };
    }

    // ---- partitions

    private void partitions(AlterAction action) {
        if (action instanceof AddPartitions add) {
            writer.raw("ADD PARTITION").wordIf(add.local(), "NO_WRITE_TO_BINLOG");
            if (add.count().isPresent()) {
                writer.word("PARTITIONS " + add.count().getAsLong());
            } else {
                elements.definitions(add.definitions());
            }
        } else if (action instanceof WorkPartitions work) {
            work(work);
        } else if (action instanceof CoalescePartitions coalesce) {
            writer.raw("COALESCE PARTITION").wordIf(coalesce.local(), "NO_WRITE_TO_BINLOG");
            writer.word(Long.toUnsignedString(coalesce.count()));
        } else if (action instanceof ReorganizePartitions reorganize) {
            writer.raw("REORGANIZE PARTITION").wordIf(reorganize.local(), "NO_WRITE_TO_BINLOG");
            if (!reorganize.names().isEmpty()) {
                new ClausePrinter(writer).names(reorganize.names());
                writer.word("INTO");
                elements.definitions(reorganize.definitions());
            }
        } else if (action instanceof ExchangePartition exchange) {
            writer.raw("EXCHANGE PARTITION ").name(exchange.partition());
            writer.word("WITH TABLE").space().name(exchange.table());
            exchange.validation()
                    .ifPresent(with -> writer.word(with ? "WITH" : "WITHOUT").word("VALIDATION"));
        } else {
            throw new IllegalArgumentException("no printer for " + action);
        }
    }

    private void work(WorkPartitions work) {
        writer.raw(work.work().name()).word("PARTITION");
        writer.wordIf(work.local(), "NO_WRITE_TO_BINLOG");
        if (work.names().isEmpty()) {
            writer.word("ALL");
        } else {
            new ClausePrinter(writer).names(work.names());
        }
        work.options().forEach(writer::word);
        boolean tablespace =
                work.work() == PartitionWork.DISCARD || work.work() == PartitionWork.IMPORT;
        writer.wordIf(tablespace, "TABLESPACE");
    }
}

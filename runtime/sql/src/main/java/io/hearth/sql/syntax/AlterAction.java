package io.hearth.sql.syntax;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** One thing that ALTER TABLE does. Immutable. */
public sealed interface AlterAction {

    /** Where a column goes. */
    sealed interface Position {
        /** {@code FIRST}. */
        record First() implements Position {}

        /**
         * {@code AFTER column}.
         *
         * @param column the one before
         */
        record After(String column) implements Position {}
    }

    /**
     * {@code ADD [COLUMN] definition [FIRST | AFTER column]}.
     *
     * @param definition the column
     * @param position absent for the end
     */
    record AddColumn(ColumnDefinition definition, Optional<Position> position)
            implements AlterAction {}

    /**
     * {@code ADD [COLUMN] (element, …)}.
     *
     * @param elements at least one
     */
    record AddElements(List<TableElement> elements) implements AlterAction {
        /** Copies the list. */
        public AddElements {
            elements = List.copyOf(elements);
        }
    }

    /**
     * {@code ADD} of a key or a constraint.
     *
     * @param element no column
     */
    record AddConstraint(TableElement element) implements AlterAction {}

    /** What can be dropped by its name. */
    enum DropKind {
        /** {@code [COLUMN]}. */
        COLUMN,
        /** {@code KEY}, {@code INDEX}. */
        INDEX,
        /** {@code FOREIGN KEY}. */
        FOREIGN_KEY,
        /** {@code CHECK}. */
        CHECK,
        /** {@code CONSTRAINT}. */
        CONSTRAINT
    }

    /**
     * {@code DROP kind name}.
     *
     * @param kind of what
     * @param name which
     */
    record Drop(DropKind kind, String name) implements AlterAction {}

    /** {@code DROP PRIMARY KEY}. */
    record DropPrimaryKey() implements AlterAction {}

    /**
     * {@code CHANGE [COLUMN] old definition [FIRST | AFTER column]}.
     *
     * @param column the old name
     * @param definition the new column
     * @param position absent for where it is
     */
    record ChangeColumn(String column, ColumnDefinition definition, Optional<Position> position)
            implements AlterAction {}

    /**
     * {@code MODIFY [COLUMN] definition [FIRST | AFTER column]}.
     *
     * @param definition the new column, under its old name
     * @param position absent for where it is
     */
    record ModifyColumn(ColumnDefinition definition, Optional<Position> position)
            implements AlterAction {}

    /**
     * {@code ALTER [COLUMN] column SET DEFAULT value}.
     *
     * @param column which
     * @param value the default
     */
    record SetDefault(String column, ColumnAttribute.DefaultValue value) implements AlterAction {}

    /**
     * {@code ALTER [COLUMN] column DROP DEFAULT}.
     *
     * @param column which
     */
    record DropDefault(String column) implements AlterAction {}

    /**
     * {@code ALTER [COLUMN] column SET {VISIBLE | INVISIBLE}}.
     *
     * @param column which
     * @param visible which of the two
     */
    record SetColumnVisibility(String column, boolean visible) implements AlterAction {}

    /**
     * {@code ALTER INDEX index {VISIBLE | INVISIBLE}}.
     *
     * @param index which
     * @param visible which of the two
     */
    record SetIndexVisibility(String index, boolean visible) implements AlterAction {}

    /**
     * {@code ALTER {CHECK | CONSTRAINT} name [NOT] ENFORCED}.
     *
     * @param kind CHECK or CONSTRAINT
     * @param name which
     * @param enforced whether it is looked at
     */
    record SetEnforced(DropKind kind, String name, boolean enforced) implements AlterAction {}

    /**
     * {@code RENAME COLUMN a TO b}.
     *
     * @param from the old name
     * @param to the new name
     */
    record RenameColumn(String from, String to) implements AlterAction {}

    /**
     * {@code RENAME {INDEX | KEY} a TO b}.
     *
     * @param from the old name
     * @param to the new name
     */
    record RenameIndex(String from, String to) implements AlterAction {}

    /**
     * {@code RENAME [TO | AS | =] table}.
     *
     * @param to the new name
     */
    record RenameTo(ObjectName to) implements AlterAction {}

    /**
     * {@code CONVERT TO CHARACTER SET {charset | DEFAULT} [COLLATE collation]}.
     *
     * @param charset absent for DEFAULT
     * @param collation absent for the character set's own
     */
    record ConvertCharset(Optional<String> charset, Optional<String> collation)
            implements AlterAction {}

    /**
     * Table options.
     *
     * @param options those that stood without a comma between them
     */
    record SetOptions(List<TableOption> options) implements AlterAction {
        /** Copies the list. */
        public SetOptions {
            options = List.copyOf(options);
        }
    }

    /**
     * {@code ORDER BY column, …}.
     *
     * @param items at least one
     */
    record OrderBy(List<OrderItem> items) implements AlterAction {
        /** Copies the list. */
        public OrderBy {
            items = List.copyOf(items);
        }
    }

    /** Actions of fixed words. */
    enum Simple {
        /** {@code ENABLE KEYS}. */
        ENABLE_KEYS,
        /** {@code DISABLE KEYS}. */
        DISABLE_KEYS,
        /** {@code DISCARD TABLESPACE}. */
        DISCARD_TABLESPACE,
        /** {@code IMPORT TABLESPACE}. */
        IMPORT_TABLESPACE,
        /** {@code FORCE}. */
        FORCE,
        /** {@code WITH VALIDATION}. */
        WITH_VALIDATION,
        /** {@code WITHOUT VALIDATION}. */
        WITHOUT_VALIDATION,
        /** {@code REMOVE PARTITIONING}. */
        REMOVE_PARTITIONING,
        /** {@code SECONDARY_LOAD}. */
        SECONDARY_LOAD,
        /** {@code SECONDARY_UNLOAD}. */
        SECONDARY_UNLOAD
    }

    /**
     * Fixed words.
     *
     * @param what which
     */
    record SimpleAction(Simple what) implements AlterAction {}

    /**
     * {@code ALGORITHM [=] word} and {@code LOCK [=] word}.
     *
     * @param online one of the two is said
     */
    record SetOnline(TableStatement.Online online) implements AlterAction {}

    /**
     * {@code PARTITION BY …}.
     *
     * @param partitioning how
     */
    record Partition(Partitioning partitioning) implements AlterAction {}

    /**
     * {@code ADD PARTITION [NO_WRITE_TO_BINLOG] {(definition, …) | PARTITIONS n}}.
     *
     * @param local NO_WRITE_TO_BINLOG
     * @param definitions empty if a number was written
     * @param count how many
     */
    record AddPartitions(
            boolean local, List<Partitioning.Definition> definitions, OptionalLong count)
            implements AlterAction {
        /** Copies the list. */
        public AddPartitions {
            definitions = List.copyOf(definitions);
        }
    }

    /** What is done with partitions that are named, or with all. */
    enum PartitionWork {
        /** DROP. */
        DROP,
        /** TRUNCATE. */
        TRUNCATE,
        /** DISCARD … TABLESPACE. */
        DISCARD,
        /** IMPORT … TABLESPACE. */
        IMPORT,
        /** ANALYZE. */
        ANALYZE,
        /** CHECK. */
        CHECK,
        /** OPTIMIZE. */
        OPTIMIZE,
        /** REBUILD. */
        REBUILD,
        /** REPAIR. */
        REPAIR,
        /** SECONDARY_LOAD. */
        SECONDARY_LOAD,
        /** SECONDARY_UNLOAD. */
        SECONDARY_UNLOAD
    }

    /**
     * {@code work PARTITION {name, … | ALL}}.
     *
     * @param work what is done
     * @param local NO_WRITE_TO_BINLOG
     * @param names empty for ALL
     * @param options of CHECK and REPAIR
     */
    record WorkPartitions(
            PartitionWork work, boolean local, List<String> names, List<String> options)
            implements AlterAction {
        /** Copies the lists. */
        public WorkPartitions {
            names = List.copyOf(names);
            options = List.copyOf(options);
        }
    }

    /**
     * {@code COALESCE PARTITION n}.
     *
     * @param local NO_WRITE_TO_BINLOG
     * @param count how many fewer
     */
    record CoalescePartitions(boolean local, long count) implements AlterAction {}

    /**
     * {@code REORGANIZE PARTITION [name, … INTO (definition, …)]}.
     *
     * @param local NO_WRITE_TO_BINLOG
     * @param names the old ones; may be empty
     * @param definitions the new ones
     */
    record ReorganizePartitions(
            boolean local, List<String> names, List<Partitioning.Definition> definitions)
            implements AlterAction {
        /** Copies the lists. */
        public ReorganizePartitions {
            names = List.copyOf(names);
            definitions = List.copyOf(definitions);
        }
    }

    /**
     * {@code EXCHANGE PARTITION name WITH TABLE table [{WITH | WITHOUT} VALIDATION]}.
     *
     * @param partition which
     * @param table the other table
     * @param validation absent where nothing was said
     */
    record ExchangePartition(String partition, ObjectName table, Optional<Boolean> validation)
            implements AlterAction {}
}

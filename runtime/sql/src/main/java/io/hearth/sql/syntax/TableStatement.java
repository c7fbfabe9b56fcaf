package io.hearth.sql.syntax;

import io.hearth.sql.syntax.TableElement.IndexOption;
import io.hearth.sql.syntax.TableElement.KeyKind;
import io.hearth.sql.syntax.TableElement.KeyPart;
import java.util.List;
import java.util.Optional;

/** Statements that create, change and drop tables and indexes. Immutable. */
public sealed interface TableStatement extends Statement {

    /**
     * CREATE TABLE.
     *
     * @param temporary TEMPORARY
     * @param ifNotExists IF NOT EXISTS
     * @param table which
     * @param elements columns, keys and constraints; without a query they have to have a column,
     *     which the grammar leaves to whoever runs it (error 1113)
     * @param options in order; of doubles the last counts
     * @param partitioning PARTITION BY
     * @param duplicates REPLACE or IGNORE before the query
     * @param query AS SELECT
     */
    record CreateTable(
            boolean temporary,
            boolean ifNotExists,
            ObjectName table,
            List<TableElement> elements,
            List<TableOption> options,
            Optional<Partitioning> partitioning,
            Optional<DataStatement.DuplicateHandling> duplicates,
            Optional<Query> query)
            implements TableStatement {
        /** Copies the lists. */
        public CreateTable {
            elements = List.copyOf(elements);
            options = List.copyOf(options);
        }
    }

    /**
     * {@code CREATE TABLE table LIKE other}.
     *
     * @param temporary TEMPORARY
     * @param ifNotExists IF NOT EXISTS
     * @param table the new one
     * @param like the model
     */
    record CreateTableLike(
            boolean temporary, boolean ifNotExists, ObjectName table, ObjectName like)
            implements TableStatement {}

    /**
     * ALTER TABLE.
     *
     * @param table which
     * @param actions in order; may be empty
     */
    record AlterTable(ObjectName table, List<AlterAction> actions) implements TableStatement {
        /** Copies the list. */
        public AlterTable {
            actions = List.copyOf(actions);
        }
    }

    /**
     * One pair of RENAME TABLE.
     *
     * @param from the old name
     * @param to the new name
     */
    record Renaming(ObjectName from, ObjectName to) {}

    /**
     * {@code RENAME TABLE a TO b, …}.
     *
     * @param renamings in order
     */
    record RenameTables(List<Renaming> renamings) implements TableStatement {
        /** Copies the list. */
        public RenameTables {
            renamings = List.copyOf(renamings);
        }
    }

    /**
     * {@code TRUNCATE [TABLE] table}.
     *
     * @param table which
     */
    record TruncateTable(ObjectName table) implements TableStatement {}

    /** What DROP does about what depends on it; MySQL takes and ignores it. */
    enum DropBehaviour {
        /** RESTRICT. */
        RESTRICT,
        /** CASCADE. */
        CASCADE
    }

    /**
     * DROP TABLE.
     *
     * @param temporary TEMPORARY
     * @param ifExists IF EXISTS
     * @param tables at least one
     * @param behaviour a last word without effect
     */
    record DropTables(
            boolean temporary,
            boolean ifExists,
            List<ObjectName> tables,
            Optional<DropBehaviour> behaviour)
            implements TableStatement {
        /** Copies the list. */
        public DropTables {
            tables = List.copyOf(tables);
        }
    }

    /**
     * How an index is made or a table changed: {@code ALGORITHM = word} and {@code LOCK = word}.
     *
     * @param algorithm DEFAULT, INSTANT, INPLACE or COPY
     * @param lock DEFAULT, NONE, SHARED or EXCLUSIVE
     */
    record Online(Optional<String> algorithm, Optional<String> lock) {
        /** Nothing was said. */
        public static final Online UNSAID = new Online(Optional.empty(), Optional.empty());
    }

    /**
     * CREATE INDEX.
     *
     * @param kind not PRIMARY
     * @param name the index
     * @param table of which
     * @param parts at least one
     * @param options what follows
     * @param online how
     */
    record CreateIndex(
            KeyKind kind,
            String name,
            ObjectName table,
            List<KeyPart> parts,
            List<IndexOption> options,
            Online online)
            implements TableStatement {
        /** Copies the lists. */
        public CreateIndex {
            parts = List.copyOf(parts);
            options = List.copyOf(options);
        }
    }

    /**
     * {@code DROP INDEX name ON table}.
     *
     * @param name the index
     * @param table of which
     * @param online how
     */
    record DropIndex(String name, ObjectName table, Online online) implements TableStatement {}

    /**
     * {@code IMPORT TABLE FROM 'file', …}.
     *
     * @param files .sdi files
     */
    record ImportTable(List<String> files) implements TableStatement {
        /** Copies the list. */
        public ImportTable {
            files = List.copyOf(files);
        }
    }
}

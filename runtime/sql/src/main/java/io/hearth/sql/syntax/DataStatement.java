package io.hearth.sql.syntax;

import io.hearth.sql.syntax.Query.Limit;
import io.hearth.sql.syntax.Query.With;
import io.hearth.sql.syntax.Reference.ColumnName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A statement that changes rows, or reads them other than by a query. */
public sealed interface DataStatement extends Statement {

    /** Words that say when a change is made. */
    enum Priority {
        /** LOW_PRIORITY. */
        LOW_PRIORITY,
        /** DELAYED; MySQL takes and ignores it. */
        DELAYED,
        /** HIGH_PRIORITY. */
        HIGH_PRIORITY,
        /** CONCURRENT, of LOAD DATA. */
        CONCURRENT
    }

    /**
     * INSERT and REPLACE.
     *
     * @param hints optimizer hints
     * @param replace REPLACE
     * @param priority when
     * @param ignore IGNORE
     * @param table where to
     * @param partitions PARTITION (…)
     * @param columns the columns, in order; empty if none were written
     * @param source the rows
     * @param rowAlias AS new(a, b)
     * @param onDuplicate ON DUPLICATE KEY UPDATE
     */
    record Insert(
            Optional<String> hints,
            boolean replace,
            Optional<Priority> priority,
            boolean ignore,
            ObjectName table,
            List<String> partitions,
            List<ColumnName> columns,
            InsertSource source,
            Optional<RowAlias> rowAlias,
            List<Assignment> onDuplicate)
            implements DataStatement {
        /** Copies the lists. */
        public Insert {
            partitions = List.copyOf(partitions);
            columns = List.copyOf(columns);
            onDuplicate = List.copyOf(onDuplicate);
        }
    }

    /** Where an INSERT's rows come from. */
    sealed interface InsertSource {}

    /**
     * VALUES; {@code VALUES ROW(…)} is an {@link InsertQuery} of a {@link Query.ValuesQuery}.
     *
     * @param rows one or more; a row may be empty
     */
    record InsertRows(List<List<Expression>> rows) implements InsertSource {
        /** Copies the rows. */
        public InsertRows {
            rows = List.copyOf(rows);
        }
    }

    /**
     * SET.
     *
     * @param assignments one or more
     */
    record InsertAssignments(List<Assignment> assignments) implements InsertSource {
        /** Copies the assignments. */
        public InsertAssignments {
            assignments = List.copyOf(assignments);
        }
    }

    /**
     * A query.
     *
     * @param query gives the rows
     */
    record InsertQuery(Query query) implements InsertSource {}

    /**
     * The name of the new row in ON DUPLICATE KEY UPDATE.
     *
     * @param name the row
     * @param columns its columns, if written
     */
    record RowAlias(String name, List<String> columns) {
        /** Copies the columns. */
        public RowAlias {
            columns = List.copyOf(columns);
        }
    }

    /**
     * UPDATE of one or more tables.
     *
     * @param with WITH
     * @param hints optimizer hints
     * @param lowPriority LOW_PRIORITY
     * @param ignore IGNORE
     * @param tables one or more
     * @param assignments one or more
     * @param where WHERE
     * @param orderBy ORDER BY
     * @param limit LIMIT, without an offset
     */
    record Update(
            Optional<With> with,
            Optional<String> hints,
            boolean lowPriority,
            boolean ignore,
            List<TableReference> tables,
            List<Assignment> assignments,
            Optional<Expression> where,
            List<OrderItem> orderBy,
            Optional<Limit> limit)
            implements DataStatement {
        /** Copies the lists. */
        public Update {
            tables = List.copyOf(tables);
            assignments = List.copyOf(assignments);
            orderBy = List.copyOf(orderBy);
        }
    }

    /** Words between DELETE and FROM. */
    enum DeleteOption {
        /** LOW_PRIORITY. */
        LOW_PRIORITY,
        /** QUICK. */
        QUICK,
        /** IGNORE. */
        IGNORE
    }

    /**
     * DELETE from one table.
     *
     * @param with WITH
     * @param hints optimizer hints
     * @param options words before FROM
     * @param table which
     * @param alias AS
     * @param partitions PARTITION (…)
     * @param where WHERE
     * @param orderBy ORDER BY
     * @param limit LIMIT, without an offset
     */
    record Delete(
            Optional<With> with,
            Optional<String> hints,
            Set<DeleteOption> options,
            ObjectName table,
            Optional<String> alias,
            List<String> partitions,
            Optional<Expression> where,
            List<OrderItem> orderBy,
            Optional<Limit> limit)
            implements DataStatement {
        /** Copies the collections. */
        public Delete {
            options = Set.copyOf(options);
            partitions = List.copyOf(partitions);
            orderBy = List.copyOf(orderBy);
        }
    }

    /**
     * DELETE from several tables: {@code DELETE t1, t2 FROM …} and {@code DELETE FROM t1, t2 USING
     * …}.
     *
     * @param with WITH
     * @param hints optimizer hints
     * @param options words before FROM
     * @param targets the tables rows go from
     * @param using whether the form with USING was written
     * @param tables the tables that are joined
     * @param where WHERE
     */
    record MultiDelete(
            Optional<With> with,
            Optional<String> hints,
            Set<DeleteOption> options,
            List<ObjectName> targets,
            boolean using,
            List<TableReference> tables,
            Optional<Expression> where)
            implements DataStatement {
        /** Copies the collections. */
        public MultiDelete {
            options = Set.copyOf(options);
            targets = List.copyOf(targets);
            tables = List.copyOf(tables);
        }
    }

    /** What a load does about rows that are there already. */
    enum DuplicateHandling {
        /** REPLACE. */
        REPLACE,
        /** IGNORE. */
        IGNORE
    }

    /** The two kinds of files. */
    enum LoadKind {
        /** LOAD DATA. */
        DATA,
        /** LOAD XML. */
        XML
    }

    /**
     * LOAD DATA and LOAD XML.
     *
     * @param kind which
     * @param priority when
     * @param local LOCAL
     * @param file the file
     * @param duplicates what about rows that are there
     * @param table where to
     * @param partitions PARTITION (…)
     * @param charset CHARACTER SET
     * @param rowTag ROWS IDENTIFIED BY, of XML
     * @param format FIELDS and LINES
     * @param ignoreLines IGNORE n LINES
     * @param targets columns and user variables, in order
     * @param assignments SET
     */
    record Load(
            LoadKind kind,
            Optional<Priority> priority,
            boolean local,
            String file,
            Optional<DuplicateHandling> duplicates,
            ObjectName table,
            List<String> partitions,
            Optional<String> charset,
            Optional<String> rowTag,
            FileFormat format,
            long ignoreLines,
            List<Reference> targets,
            List<Assignment> assignments)
            implements DataStatement {
        /** Copies the lists. */
        public Load {
            partitions = List.copyOf(partitions);
            targets = List.copyOf(targets);
            assignments = List.copyOf(assignments);
        }
    }

    /**
     * DO.
     *
     * @param expressions computed and thrown away
     */
    record Do(List<Expression> expressions) implements DataStatement {
        /** Copies the expressions. */
        public Do {
            expressions = List.copyOf(expressions);
        }
    }

    /**
     * CALL.
     *
     * @param routine the procedure
     * @param arguments in order
     */
    record CallRoutine(ObjectName routine, List<Expression> arguments) implements DataStatement {
        /** Copies the arguments. */
        public CallRoutine {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * HANDLER … OPEN.
     *
     * @param table which
     * @param alias AS
     */
    record HandlerOpen(ObjectName table, Optional<String> alias) implements DataStatement {}

    /**
     * HANDLER … CLOSE.
     *
     * @param table which, or its alias
     */
    record HandlerClose(ObjectName table) implements DataStatement {}

    /** Where a handler reads. */
    enum HandlerPosition {
        /** FIRST. */
        FIRST,
        /** NEXT. */
        NEXT,
        /** PREV. */
        PREV,
        /** LAST. */
        LAST,
        /** A key value, with a comparison. */
        KEY
    }

    /**
     * HANDLER … READ.
     *
     * @param table which, or its alias
     * @param index the index; empty to read in the table's own order
     * @param position where
     * @param comparison of KEY
     * @param key of KEY
     * @param where WHERE
     * @param limit LIMIT
     */
    record HandlerRead(
            ObjectName table,
            Optional<String> index,
            HandlerPosition position,
            Optional<BinaryOperator> comparison,
            List<Expression> key,
            Optional<Expression> where,
            Optional<Limit> limit)
            implements DataStatement {
        /** Copies the key. */
        public HandlerRead {
            key = List.copyOf(key);
        }
    }
}

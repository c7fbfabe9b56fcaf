package io.hearth.sql.syntax;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A query, as a statement or inside one.
 *
 * <p>WITH, ORDER BY, LIMIT, locking and INTO wrap the thing they stand at in a {@link
 * QueryExpression}; a query without any of them is not wrapped.
 */
public sealed interface Query extends Statement {

    /** Words between SELECT and its list. */
    enum SelectOption {
        /** All rows, the default, written out. */
        ALL,
        /** Without doubles; also DISTINCTROW. */
        DISTINCT,
        /** HIGH_PRIORITY. */
        HIGH_PRIORITY,
        /** STRAIGHT_JOIN. */
        STRAIGHT_JOIN,
        /** SQL_SMALL_RESULT. */
        SQL_SMALL_RESULT,
        /** SQL_BIG_RESULT. */
        SQL_BIG_RESULT,
        /** SQL_BUFFER_RESULT. */
        SQL_BUFFER_RESULT,
        /** SQL_NO_CACHE. */
        SQL_NO_CACHE,
        /** SQL_CALC_FOUND_ROWS. */
        SQL_CALC_FOUND_ROWS
    }

    /**
     * GROUP BY.
     *
     * @param keys one or more
     * @param rollup WITH ROLLUP
     */
    record GroupBy(List<Expression> keys, boolean rollup) {
        /** Copies the keys. */
        public GroupBy {
            keys = List.copyOf(keys);
        }
    }

    /**
     * One SELECT.
     *
     * @param hints what stands in the optimizer hint comment
     * @param options words before the list
     * @param items the select list
     * @param from the tables; empty without FROM and for FROM DUAL
     * @param where WHERE
     * @param groupBy GROUP BY
     * @param having HAVING
     * @param windows WINDOW
     */
    record Select(
            Optional<String> hints,
            Set<SelectOption> options,
            List<SelectItem> items,
            List<TableReference> from,
            Optional<Expression> where,
            Optional<GroupBy> groupBy,
            Optional<Expression> having,
            List<Window.Definition> windows)
            implements Query {
        /** Copies the collections. */
        public Select {
            options = Set.copyOf(options);
            items = List.copyOf(items);
            from = List.copyOf(from);
            windows = List.copyOf(windows);
        }
    }

    /** How two queries are combined. */
    enum SetOperator {
        /** UNION. */
        UNION,
        /** INTERSECT. */
        INTERSECT,
        /** EXCEPT. */
        EXCEPT
    }

    /**
     * Two queries combined.
     *
     * @param operator how
     * @param all ALL; else DISTINCT
     * @param left the first
     * @param right the second
     */
    record SetOperation(SetOperator operator, boolean all, Query left, Query right)
            implements Query {}

    /**
     * {@code VALUES ROW(1, 2), ROW(3, 4)}.
     *
     * @param rows one or more
     */
    record ValuesQuery(List<List<Expression>> rows) implements Query {
        /** Copies the rows. */
        public ValuesQuery {
            rows = List.copyOf(rows);
        }
    }

    /**
     * {@code TABLE t}.
     *
     * @param table which
     */
    record TableQuery(ObjectName table) implements Query {}

    /**
     * A query with what stands around it.
     *
     * @param with WITH
     * @param body the query
     * @param orderBy ORDER BY
     * @param limit LIMIT
     * @param locking FOR UPDATE and the like
     * @param into INTO
     */
    record QueryExpression(
            Optional<With> with,
            Query body,
            List<OrderItem> orderBy,
            Optional<Limit> limit,
            List<Locking> locking,
            Optional<Into> into)
            implements Query {
        /** Copies the lists. */
        public QueryExpression {
            orderBy = List.copyOf(orderBy);
            locking = List.copyOf(locking);
        }
    }

    /**
     * LIMIT.
     *
     * @param count how many rows: an integer literal, a parameter or a variable
     * @param offset how many to leave out first
     */
    record Limit(Expression count, Optional<Expression> offset) {}

    /**
     * WITH.
     *
     * @param recursive whether RECURSIVE was written
     * @param tables one or more
     */
    record With(boolean recursive, List<CommonTable> tables) {
        /** Copies the tables. */
        public With {
            tables = List.copyOf(tables);
        }
    }

    /**
     * A common table expression.
     *
     * @param name its name
     * @param columns its columns' names, if written
     * @param query what it is
     */
    record CommonTable(String name, List<String> columns, Query query) {
        /** Copies the columns. */
        public CommonTable {
            columns = List.copyOf(columns);
        }
    }

    /** How strongly rows are locked. */
    enum LockStrength {
        /** FOR UPDATE. */
        UPDATE,
        /** FOR SHARE, and LOCK IN SHARE MODE. */
        SHARE
    }

    /** What to do about rows that others have locked. */
    enum LockWait {
        /** Wait. */
        WAIT,
        /** NOWAIT. */
        NOWAIT,
        /** SKIP LOCKED. */
        SKIP_LOCKED
    }

    /**
     * A locking clause.
     *
     * @param strength how strongly
     * @param tables OF: only these; empty for all
     * @param waiting what about locked rows
     */
    record Locking(LockStrength strength, List<ObjectName> tables, LockWait waiting) {
        /** Copies the tables. */
        public Locking {
            tables = List.copyOf(tables);
        }
    }

    /** Where the rows of a query go instead of to the client. */
    sealed interface Into {}

    /**
     * {@code INTO @a, b}.
     *
     * @param targets user variables, or names of routine variables
     */
    record IntoVariables(List<Reference> targets) implements Into {
        /** Copies the targets. */
        public IntoVariables {
            targets = List.copyOf(targets);
        }
    }

    /**
     * INTO OUTFILE.
     *
     * @param file the file
     * @param charset CHARACTER SET
     * @param format FIELDS and LINES
     */
    record IntoOutfile(String file, Optional<String> charset, FileFormat format) implements Into {}

    /**
     * INTO DUMPFILE.
     *
     * @param file the file
     */
    record IntoDumpfile(String file) implements Into {}
}

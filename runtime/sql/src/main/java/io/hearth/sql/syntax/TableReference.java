package io.hearth.sql.syntax;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Something that gives rows in FROM. */
public sealed interface TableReference {

    /**
     * A table or view by name, or a common table expression.
     *
     * @param name its name
     * @param alias AS
     * @param partitions PARTITION (…)
     * @param indexHints USE, FORCE and IGNORE INDEX
     */
    record TableName(
            ObjectName name,
            Optional<String> alias,
            List<String> partitions,
            List<IndexHint> indexHints)
            implements TableReference {
        /** Copies the lists. */
        public TableName {
            partitions = List.copyOf(partitions);
            indexHints = List.copyOf(indexHints);
        }

        /**
         * A table with nothing around its name.
         *
         * @param name its name
         * @return the reference
         */
        public static TableName of(ObjectName name) {
            return new TableName(name, Optional.empty(), List.of(), List.of());
        }
    }

    /** What to do with the indexes of a hint. */
    enum HintAction {
        /** USE. */
        USE,
        /** FORCE. */
        FORCE,
        /** IGNORE. */
        IGNORE
    }

    /** What an index hint is for. */
    enum HintPurpose {
        /** FOR JOIN. */
        JOIN,
        /** FOR ORDER BY. */
        ORDER_BY,
        /** FOR GROUP BY. */
        GROUP_BY
    }

    /**
     * An index hint.
     *
     * @param action what to do
     * @param purpose for what, if written
     * @param indexes which; may be empty for USE
     */
    record IndexHint(HintAction action, Optional<HintPurpose> purpose, List<String> indexes) {
        /** Copies the indexes. */
        public IndexHint {
            indexes = List.copyOf(indexes);
        }
    }

    /**
     * A query in parentheses.
     *
     * @param query the query
     * @param alias its name
     * @param columns its columns' names, if written
     * @param lateral whether LATERAL was written
     */
    record Derived(Query query, String alias, List<String> columns, boolean lateral)
            implements TableReference {
        /** Copies the columns. */
        public Derived {
            columns = List.copyOf(columns);
        }
    }

    /** How tables are joined. */
    enum JoinKind {
        /** JOIN and INNER JOIN. */
        INNER("JOIN"),
        /** CROSS JOIN; with a condition the same as INNER. */
        CROSS("CROSS JOIN"),
        /** STRAIGHT_JOIN. */
        STRAIGHT("STRAIGHT_JOIN"),
        /** LEFT JOIN. */
        LEFT("LEFT JOIN"),
        /** RIGHT JOIN. */
        RIGHT("RIGHT JOIN"),
        /** NATURAL JOIN. */
        NATURAL("NATURAL JOIN"),
        /** NATURAL LEFT JOIN. */
        NATURAL_LEFT("NATURAL LEFT JOIN"),
        /** NATURAL RIGHT JOIN. */
        NATURAL_RIGHT("NATURAL RIGHT JOIN");

        private final String text;

        JoinKind(String text) {
            this.text = text;
        }

        /**
         * How it is written.
         *
         * @return such as {@code LEFT JOIN}
         */
        public String text() {
            return text;
        }
    }

    /**
     * A join.
     *
     * @param kind how
     * @param left the first table
     * @param right the second table
     * @param on ON
     * @param using USING; empty if not written
     */
    record Join(
            JoinKind kind,
            TableReference left,
            TableReference right,
            Optional<Expression> on,
            List<String> using)
            implements TableReference {
        /** Copies the columns. */
        public Join {
            using = List.copyOf(using);
        }
    }

    /**
     * {@code (t1, t2)}: a cross join of its members.
     *
     * @param tables two or more
     */
    record TableList(List<TableReference> tables) implements TableReference {
        /** Copies the tables. */
        public TableList {
            tables = List.copyOf(tables);
        }
    }

    /**
     * JSON_TABLE.
     *
     * @param document the document
     * @param path the path to its rows
     * @param columns COLUMNS
     * @param alias its name
     */
    record JsonTable(Expression document, String path, List<JsonColumn> columns, String alias)
            implements TableReference {
        /** Copies the columns. */
        public JsonTable {
            columns = List.copyOf(columns);
        }
    }

    /** A column of JSON_TABLE. */
    sealed interface JsonColumn {}

    /**
     * FOR ORDINALITY.
     *
     * @param name the column
     */
    record OrdinalityColumn(String name) implements JsonColumn {}

    /**
     * A column with a path.
     *
     * @param name the column
     * @param type its type as written, in the form the printer gives it, such as {@code
     *     VARCHAR(10)}
     * @param exists whether EXISTS stood before PATH
     * @param path the path
     * @param onEmpty ON EMPTY
     * @param onError ON ERROR
     */
    record PathColumn(
            String name,
            ColumnTypeName type,
            boolean exists,
            String path,
            Optional<JsonResponse> onEmpty,
            Optional<JsonResponse> onError)
            implements JsonColumn {}

    /**
     * NESTED PATH.
     *
     * @param path the path
     * @param columns below it
     */
    record NestedColumns(String path, List<JsonColumn> columns) implements JsonColumn {
        /** Copies the columns. */
        public NestedColumns {
            columns = List.copyOf(columns);
        }
    }

    /**
     * The type of a JSON_TABLE column.
     *
     * @param name in upper case, such as VARCHAR or DOUBLE
     * @param length length or precision, if written
     * @param decimals scale, if written
     * @param unsigned whether UNSIGNED was written
     * @param charset CHARACTER SET
     * @param collation COLLATE
     */
    record ColumnTypeName(
            String name,
            OptionalInt length,
            OptionalInt decimals,
            boolean unsigned,
            Optional<String> charset,
            Optional<String> collation) {}
}

package io.hearth.sql.syntax;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What stands between the parentheses of CREATE TABLE. Immutable. */
public sealed interface TableElement {

    /**
     * A column.
     *
     * @param definition the column
     */
    record Column(ColumnDefinition definition) implements TableElement {}

    /** The kinds of keys. */
    enum KeyKind {
        /** {@code PRIMARY KEY}. */
        PRIMARY,
        /** {@code UNIQUE}. */
        UNIQUE,
        /** {@code KEY}, {@code INDEX}. */
        PLAIN,
        /** {@code FULLTEXT}. */
        FULLTEXT,
        /** {@code SPATIAL}. */
        SPATIAL
    }

    /**
     * A key.
     *
     * @param kind which
     * @param constraint the word CONSTRAINT with the name, if one was written; the key's name comes
     *     from it if it has none itself
     * @param name the key's own name
     * @param parts at least one
     * @param options what follows
     */
    record Key(
            KeyKind kind,
            Optional<String> constraint,
            Optional<String> name,
            List<KeyPart> parts,
            List<IndexOption> options)
            implements TableElement {
        /** Copies the lists. */
        public Key {
            parts = List.copyOf(parts);
            options = List.copyOf(options);
        }
    }

    /**
     * A foreign key.
     *
     * @param constraint the constraint's name
     * @param indexName the name between KEY and the parenthesis
     * @param columns of this table
     * @param references of the other table
     */
    record ForeignKey(
            Optional<String> constraint,
            Optional<String> indexName,
            List<String> columns,
            ColumnAttribute.References references)
            implements TableElement {
        /** Copies the list. */
        public ForeignKey {
            columns = List.copyOf(columns);
        }
    }

    /**
     * {@code [CONSTRAINT [name]] CHECK (condition) [[NOT] ENFORCED]}.
     *
     * @param name the constraint's name
     * @param condition what every row fulfils
     * @param enforced whether it is looked at
     * @param text the condition as written
     */
    record Check(Optional<String> name, Expression condition, boolean enforced, SourceText text)
            implements TableElement {}

    /** A part of a key. */
    sealed interface KeyPart {
        /**
         * A column or the begin of it.
         *
         * @param column which
         * @param length how much of it
         * @param descending DESC
         */
        record ColumnPart(String column, OptionalInt length, boolean descending)
                implements KeyPart {}

        /**
         * {@code (expression)}.
         *
         * @param expression computed from columns
         * @param descending DESC
         */
        record ExpressionPart(Expression expression, boolean descending) implements KeyPart {}
    }

    /** What stands after a key's parts. */
    sealed interface IndexOption {
        /**
         * {@code USING {BTREE | HASH | RTREE}}.
         *
         * @param algorithm the word in upper case
         */
        record Using(String algorithm) implements IndexOption {}

        /**
         * {@code WITH PARSER name}, of FULLTEXT.
         *
         * @param name the plugin
         */
        record WithParser(String name) implements IndexOption {}

        /**
         * {@code VISIBLE} and {@code INVISIBLE}.
         *
         * @param visible which
         */
        record Visibility(boolean visible) implements IndexOption {}

        /**
         * {@code COMMENT}, {@code KEY_BLOCK_SIZE}, {@code ENGINE_ATTRIBUTE} and options that the
         * engine defines.
         *
         * @param option name and value
         */
        record Option(TableOption option) implements IndexOption {}
    }
}

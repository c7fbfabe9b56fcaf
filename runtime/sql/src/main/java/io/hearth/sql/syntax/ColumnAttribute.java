package io.hearth.sql.syntax;

import java.util.List;
import java.util.Optional;

/** What a column definition says after the type. Immutable. */
public sealed interface ColumnAttribute {

    /**
     * {@code [NOT] NULL}.
     *
     * @param nullable whether NULL is allowed
     */
    record Nullability(boolean nullable) implements ColumnAttribute {}

    /**
     * {@code DEFAULT value}; an expression other than a literal or NOW stands in parentheses.
     *
     * @param value the default
     * @param parenthesised whether it stood in parentheses
     * @param text as written
     */
    record DefaultValue(Expression value, boolean parenthesised, SourceText text)
            implements ColumnAttribute {}

    /**
     * {@code ON UPDATE NOW}.
     *
     * @param value a call of NOW
     */
    record OnUpdate(Expression value) implements ColumnAttribute {}

    /** {@code SERIAL DEFAULT VALUE}: NOT NULL AUTO_INCREMENT UNIQUE. */
    record SerialDefault() implements ColumnAttribute {}

    /** {@code AUTO_INCREMENT}. */
    record AutoIncrement() implements ColumnAttribute {}

    /** {@code [PRIMARY] KEY}. */
    record PrimaryKey() implements ColumnAttribute {}

    /** {@code UNIQUE [KEY]}. */
    record UniqueKey() implements ColumnAttribute {}

    /**
     * {@code COMMENT 'text'}.
     *
     * @param text what
     */
    record Comment(String text) implements ColumnAttribute {}

    /**
     * {@code COLLATE collation}.
     *
     * @param collation as typed
     */
    record Collate(String collation) implements ColumnAttribute {}

    /**
     * {@code COLUMN_FORMAT {FIXED | DYNAMIC | DEFAULT}}.
     *
     * @param format the word in upper case
     */
    record Format(String format) implements ColumnAttribute {}

    /**
     * {@code STORAGE {DISK | MEMORY | DEFAULT}}.
     *
     * @param storage the word in upper case
     */
    record Storage(String storage) implements ColumnAttribute {}

    /**
     * {@code SRID number}.
     *
     * @param number the spatial reference system
     */
    record Srid(long number) implements ColumnAttribute {}

    /**
     * {@code VISIBLE} and {@code INVISIBLE}.
     *
     * @param visible which
     */
    record Visibility(boolean visible) implements ColumnAttribute {}

    /**
     * {@code ENGINE_ATTRIBUTE}, {@code SECONDARY_ENGINE_ATTRIBUTE}, {@code NOT SECONDARY} and
     * options that the engine defines.
     *
     * @param option name and value
     */
    record Option(TableOption option) implements ColumnAttribute {}

    /** {@code NOT SECONDARY}: the secondary engine does not get the column. */
    record NotSecondary() implements ColumnAttribute {}

    /**
     * {@code [CONSTRAINT [name]] CHECK (condition) [[NOT] ENFORCED]}.
     *
     * @param check the constraint
     */
    record ColumnCheck(TableElement.Check check) implements ColumnAttribute {}

    /**
     * {@code REFERENCES table [(column, …)] …}: parsed and ignored, as MySQL does.
     *
     * @param references to what
     */
    record ColumnReferences(References references) implements ColumnAttribute {}

    /**
     * What a foreign key refers to.
     *
     * @param table the other table
     * @param columns its columns; empty where none were written
     * @param match MATCH
     * @param onUpdate what happens when the other row's key changes
     * @param onDelete what happens when the other row goes
     */
    record References(
            ObjectName table,
            List<String> columns,
            Optional<MatchKind> match,
            Optional<ReferenceAction> onUpdate,
            Optional<ReferenceAction> onDelete) {
        /** Copies the list. */
        public References {
            columns = List.copyOf(columns);
        }
    }

    /** How a key with NULL in it is matched; MySQL takes and ignores it. */
    enum MatchKind {
        /** {@code MATCH FULL}. */
        FULL,
        /** {@code MATCH PARTIAL}. */
        PARTIAL,
        /** {@code MATCH SIMPLE}. */
        SIMPLE
    }

    /** What a foreign key does when the row that it refers to changes or goes. */
    enum ReferenceAction {
        /** {@code RESTRICT}. */
        RESTRICT,
        /** {@code CASCADE}. */
        CASCADE,
        /** {@code SET NULL}. */
        SET_NULL,
        /** {@code NO ACTION}. */
        NO_ACTION,
        /** {@code SET DEFAULT}. */
        SET_DEFAULT
    }
}

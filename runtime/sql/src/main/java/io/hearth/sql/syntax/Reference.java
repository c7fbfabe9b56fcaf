package io.hearth.sql.syntax;

import java.util.Optional;

/** Something named that has a value: a column, a variable, a parameter. */
public sealed interface Reference extends Expression {

    /** Which value of a system variable is meant. */
    enum VariableScope {
        /** {@code @@global.x}. */
        GLOBAL,
        /** {@code @@session.x} or {@code @@local.x}. */
        SESSION,
        /** {@code @@persist.x}; only to be set. */
        PERSIST,
        /** {@code @@persist_only.x}; only to be set. */
        PERSIST_ONLY
    }

    /**
     * A column.
     *
     * @param schema the schema, if written
     * @param table the table or alias, if written
     * @param name the column
     */
    record ColumnName(Optional<String> schema, Optional<String> table, String name)
            implements Reference {
        /**
         * A column without a table.
         *
         * @param name its name
         * @return the column
         */
        public static ColumnName of(String name) {
            return new ColumnName(Optional.empty(), Optional.empty(), name);
        }
    }

    /**
     * A question mark of a prepared statement.
     *
     * @param index its number in the statement, from 0
     */
    record Parameter(int index) implements Reference {}

    /**
     * {@code @x}.
     *
     * @param name without the sign and without quotes
     */
    record UserVariable(String name) implements Reference {}

    /**
     * {@code @@x}.
     *
     * @param scope what was written before it
     * @param prefix the key cache or component of {@code @@hot.key_buffer_size}
     * @param name without signs
     */
    record SystemVariable(Optional<VariableScope> scope, Optional<String> prefix, String name)
            implements Reference {}

    /**
     * {@code @x := value}.
     *
     * @param name without the sign
     * @param value what to put there
     */
    record AssignUserVariable(String name, Expression value) implements Reference {}

    /**
     * {@code DEFAULT(x)}, or DEFAULT alone where a value is assigned.
     *
     * @param column the column; empty for the one that is assigned
     */
    record DefaultOf(Optional<ColumnName> column) implements Reference {}

    /**
     * {@code VALUES(x)} in ON DUPLICATE KEY UPDATE.
     *
     * @param column the column
     */
    record ValuesOf(ColumnName column) implements Reference {}

    /**
     * A bare word as argument of a function with a syntax of its own: a unit of time, LEADING, a
     * character set.
     *
     * @param word in upper case
     */
    record Keyword(String word) implements Reference {}
}

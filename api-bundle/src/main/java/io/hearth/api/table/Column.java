package io.hearth.api.table;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * One column of a table. Immutable; any thread. Made with {@link #of} and refined step by step.
 *
 * @param name as SELECT names it; letter case does not matter in SQL
 * @param type what it holds
 * @param nullable whether it may be NULL
 * @param defaultValue the default as SHOW COLUMNS writes it; empty if there is none
 * @param comment what it means, for whoever reads the table
 */
public record Column(
        String name,
        ColumnType type,
        boolean nullable,
        Optional<String> defaultValue,
        String comment) {
    private static final int LONGEST_NAME = 64;

    /**
     * Checks the name.
     *
     * @param name as SELECT names it
     * @param type what it holds
     * @param nullable whether it may be NULL
     * @param defaultValue the default; empty if there is none
     * @param comment what it means
     * @throws IllegalArgumentException if the name is empty or longer than 64 characters
     */
    public Column {
        requireNonNull(type, "type");
        requireNonNull(defaultValue, "defaultValue");
        requireNonNull(comment, "comment");
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("column name '" + name + "' is empty or too long");
        }
    }

    /**
     * A column that may be NULL.
     *
     * @param name its name
     * @param type its type
     * @return the column
     */
    public static Column of(String name, ColumnType type) {
        return new Column(name, type, true, Optional.empty(), "");
    }

    /**
     * The same column, never NULL.
     *
     * @return the column
     */
    public Column notNull() {
        return new Column(name, type, false, defaultValue, comment);
    }

    /**
     * The same column with a default.
     *
     * @param value as SHOW COLUMNS writes it
     * @return the column
     */
    public Column defaultsTo(String value) {
        return new Column(name, type, nullable, Optional.of(value), comment);
    }

    /**
     * The same column with a comment.
     *
     * @param text what it means
     * @return the column
     */
    public Column withComment(String text) {
        return new Column(name, type, nullable, defaultValue, text);
    }
}

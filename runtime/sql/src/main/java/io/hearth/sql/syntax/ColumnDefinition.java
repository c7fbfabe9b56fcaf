package io.hearth.sql.syntax;

import java.util.List;
import java.util.Optional;

/**
 * A column in CREATE TABLE and ALTER TABLE. Immutable.
 *
 * @param name as typed
 * @param type its type
 * @param generated what it is computed from, if it is
 * @param attributes in the order as written; of contradicting ones the last counts
 */
public record ColumnDefinition(
        String name,
        DataType type,
        Optional<Generated> generated,
        List<ColumnAttribute> attributes) {
    /** Copies the list. */
    public ColumnDefinition {
        attributes = List.copyOf(attributes);
    }

    /**
     * {@code [GENERATED ALWAYS] AS (expression) [VIRTUAL | STORED]}.
     *
     * @param expression computed from other columns
     * @param stored whether it is kept with the row
     * @param text the expression as written
     */
    public record Generated(Expression expression, boolean stored, SourceText text) {}
}

package io.hearth.sql.syntax;

import java.util.Optional;

/** One item of a select list. */
public sealed interface SelectItem {

    /**
     * A value.
     *
     * @param expression what is selected
     * @param alias its name, if written
     * @param text the expression as written: the column's name if it has no other
     */
    record Value(Expression expression, Optional<String> alias, SourceText text)
            implements SelectItem {}

    /**
     * {@code *}, {@code t.*} or {@code s.t.*}.
     *
     * @param schema the schema, if written
     * @param table the table, if written
     */
    record Wildcard(Optional<String> schema, Optional<String> table) implements SelectItem {}
}

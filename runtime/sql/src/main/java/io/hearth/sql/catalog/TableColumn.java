package io.hearth.sql.catalog;

import static java.util.Objects.requireNonNull;

import io.hearth.api.table.Column;
import io.hearth.sql.type.SqlType;

/**
 * A column of a table. Immutable; any thread.
 *
 * @param definition name, default and comment, as the table's owner describes them
 * @param type what SQL sees of it; it is nullable where the definition is
 */
public record TableColumn(Column definition, SqlType type) {
    /** Checks that both are there. */
    public TableColumn {
        requireNonNull(definition, "definition");
        requireNonNull(type, "type");
    }

    /**
     * The column's name.
     *
     * @return as its table spells it; letter case does not matter in SQL
     */
    public String name() {
        return definition.name();
    }
}

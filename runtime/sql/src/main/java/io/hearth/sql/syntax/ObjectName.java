package io.hearth.sql.syntax;

import java.util.Optional;

/**
 * The name of a table, view or another thing that lies in a schema.
 *
 * @param schema the schema, if one was written
 * @param name the name, without quotes
 */
public record ObjectName(Optional<String> schema, String name) {
    /**
     * A name without a schema.
     *
     * @param name the name, without quotes
     * @return the name
     */
    public static ObjectName of(String name) {
        return new ObjectName(Optional.empty(), name);
    }
}

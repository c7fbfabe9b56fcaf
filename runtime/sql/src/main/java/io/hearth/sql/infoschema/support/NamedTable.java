package io.hearth.sql.infoschema.support;

import static java.util.Objects.requireNonNull;

import io.hearth.api.infoschema.InformationSchemaTable;

/**
 * A built-in table and where it stands. Immutable.
 *
 * @param schema the schema's name
 * @param name the table's name
 * @param table its columns and rows
 */
public record NamedTable(String schema, String name, InformationSchemaTable table) {
    /** Checks that nothing is null. */
    public NamedTable {
        requireNonNull(schema, "schema");
        requireNonNull(name, "name");
        requireNonNull(table, "table");
    }

    /**
     * A table of information_schema.
     *
     * @param name its name, in upper case
     * @param table its columns and rows
     * @return the table in its place
     */
    public static NamedTable ofInformationSchema(String name, InformationSchemaTable table) {
        return new NamedTable("information_schema", name, table);
    }

    /**
     * A table of performance_schema.
     *
     * @param name its name, in lower case
     * @param table its columns and rows
     * @return the table in its place
     */
    public static NamedTable ofPerformanceSchema(String name, InformationSchemaTable table) {
        return new NamedTable("performance_schema", name, table);
    }

    /**
     * A table of the schema {@code mysql}.
     *
     * @param name its name, in lower case
     * @param table its columns and rows
     * @return the table in its place
     */
    public static NamedTable ofMysql(String name, InformationSchemaTable table) {
        return new NamedTable("mysql", name, table);
    }
}

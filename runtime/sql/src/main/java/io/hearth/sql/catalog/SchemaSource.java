package io.hearth.sql.catalog;

import java.util.List;
import java.util.Optional;

/**
 * A schema and its tables. Any thread. Whoever implements it (the built-in schemas, later the data
 * dictionary of tables in storage engines) tells {@link Catalog#changed} after each change.
 */
public interface SchemaSource {
    /**
     * Its name.
     *
     * @return as SHOW DATABASES shows it
     */
    String name();

    /**
     * Whether letter case matters in the names of the schema and of its tables.
     *
     * @return false for information_schema only, where MySQL on Linux lets it not matter
     */
    default boolean isCaseSensitive() {
        return true;
    }

    /**
     * The default of new tables' text.
     *
     * @return a collation's name
     */
    String collation();

    /**
     * Finds a table.
     *
     * @param name its name
     * @return empty if there is none
     */
    Optional<TableSource> table(String name);

    /**
     * The tables.
     *
     * @return by name
     */
    List<TableSource> tables();
}

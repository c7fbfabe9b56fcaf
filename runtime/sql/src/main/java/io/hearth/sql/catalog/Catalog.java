package io.hearth.sql.catalog;

import io.hearth.api.error.ErrorCode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * All schemas and tables that statements can name. Any thread; look-ups take no lock.
 *
 * <p>Each change raises {@link #version()} after it is visible, so a plan that was made from what
 * was found, with the version read before looking, is known to be stale afterwards.
 */
public final class Catalog {
    /** The schema of the server's and the plugins' system views. */
    public static final String INFORMATION_SCHEMA = "information_schema";

    /** The schema of what the server measures. */
    public static final String PERFORMANCE_SCHEMA = "performance_schema";

    /** The schema of the data dictionary's tables. */
    public static final String MYSQL = "mysql";

    private static final String SYSTEM_COLLATION = "utf8mb3_general_ci";
    private static final String DEFAULT_COLLATION = "utf8mb4_0900_ai_ci";

    private final Map<String, SchemaSource> schemas = new ConcurrentSkipListMap<>();
    private final AtomicLong version = new AtomicLong(1);

    /** A catalog with MySQL's own schemas, without tables. */
    public Catalog() {
        put(new TableSet(INFORMATION_SCHEMA, SYSTEM_COLLATION, false));
        put(new TableSet(PERFORMANCE_SCHEMA, DEFAULT_COLLATION, true));
        put(new TableSet(MYSQL, DEFAULT_COLLATION, true));
    }

    /**
     * Tells states of the catalog apart.
     *
     * @return greater after each change
     */
    public long version() {
        return version.get();
    }

    /** To be called after a change of a schema's tables that did not go through this object. */
    public void changed() {
        version.incrementAndGet();
    }

    /**
     * Finds a schema.
     *
     * @param name its name
     * @return empty if there is none
     */
    public Optional<SchemaSource> schema(String name) {
        SchemaSource exact = schemas.get(name);
        if (exact != null) {
            return Optional.of(exact);
        }
        return Optional.ofNullable(schemas.get(name.toLowerCase(Locale.ROOT)))
                .filter(schema -> !schema.isCaseSensitive());
    }

    /**
     * The schemas.
     *
     * @return by name
     */
    public Collection<SchemaSource> schemas() {
        return List.copyOf(schemas.values());
    }

    /**
     * Finds a table.
     *
     * @param schema the schema's name
     * @param name the table's name
     * @return empty if there is no such schema or table
     */
    public Optional<TableSource> table(String schema, String name) {
        return schema(schema).flatMap(found -> found.table(name));
    }

    /**
     * The tables of a schema.
     *
     * @param schema its name
     * @return by name; empty if there is no such schema
     */
    public List<TableSource> tables(String schema) {
        return schema(schema).map(SchemaSource::tables).orElse(List.of());
    }

    /**
     * Adds a schema.
     *
     * @param schema whose name is not taken
     * @return takes the schema away again
     * @throws io.hearth.api.error.ServerException 1007 if there is a schema of that name
     */
    public Registration register(SchemaSource schema) {
        if (schemas.putIfAbsent(key(schema), schema) != null) {
            throw ErrorCode.ER_DB_CREATE_EXISTS.toException(schema.name());
        }
        changed();
        return once(() -> schemas.remove(key(schema), schema));
    }

    /**
     * Adds a table to one of MySQL's own schemas.
     *
     * @param table its {@link TableSource#schema()} says to which
     * @return takes the table away again
     * @throws io.hearth.api.error.ServerException 1050 if there is a table of that name; 1049 if
     *     there is no such schema
     * @throws IllegalArgumentException if the schema's tables are registered with the schema
     */
    public Registration add(TableSource table) {
        SchemaSource schema =
                schema(table.schema())
                        .orElseThrow(() -> ErrorCode.ER_BAD_DB_ERROR.toException(table.schema()));
        if (!(schema instanceof TableSet tables)) {
            throw new IllegalArgumentException(schema.name() + " keeps its tables itself");
        }
        if (!tables.add(table)) {
            throw ErrorCode.ER_TABLE_EXISTS_ERROR.toException(table.name());
        }
        changed();
        return once(() -> tables.remove(table));
    }

    private Registration once(Runnable removal) {
        AtomicBoolean closed = new AtomicBoolean();
        return () -> {
            if (closed.compareAndSet(false, true)) {
                removal.run();
                changed();
            }
        };
    }

    private void put(SchemaSource schema) {
        schemas.put(key(schema), schema);
    }

    private static String key(SchemaSource schema) {
        return schema.isCaseSensitive() ? schema.name() : schema.name().toLowerCase(Locale.ROOT);
    }
}

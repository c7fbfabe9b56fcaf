package io.hearth.sql.catalog;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** A schema whose tables come and go one by one, kept in memory. Any thread. */
final class TableSet implements SchemaSource {
    private final String name;
    private final String collation;
    private final boolean caseSensitive;
    private final Map<String, TableSource> tables = new ConcurrentSkipListMap<>();

    TableSet(String name, String collation, boolean caseSensitive) {
        this.name = requireNonNull(name, "name");
        this.collation = requireNonNull(collation, "collation");
        this.caseSensitive = caseSensitive;
    }

    /** Adds a table unless there is one of that name. */
    boolean add(TableSource table) {
        return tables.putIfAbsent(key(table.name()), table) == null;
    }

    /** Takes a table away; false if it was not there. */
    boolean remove(TableSource table) {
        return tables.remove(key(table.name()), table);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String collation() {
        return collation;
    }

    @Override
    public boolean isCaseSensitive() {
        return caseSensitive;
    }

    @Override
    public Optional<TableSource> table(String table) {
        return Optional.ofNullable(tables.get(key(table)));
    }

    @Override
    public List<TableSource> tables() {
        return List.copyOf(tables.values());
    }

    private String key(String table) {
        return caseSensitive ? table : table.toUpperCase(Locale.ROOT);
    }
}

package io.hearth.sql.binder;

/**
 * A table of FROM.
 *
 * @param schema its schema; empty for a derived table
 * @param alias what the statement calls it
 * @param caseSensitive whether letter case matters in its name
 */
record ScopeTable(String schema, String alias, boolean caseSensitive) {
    boolean isCalled(String name) {
        return caseSensitive ? alias.equals(name) : alias.equalsIgnoreCase(name);
    }

    boolean isIn(String name) {
        return caseSensitive ? schema.equals(name) : schema.equalsIgnoreCase(name);
    }
}

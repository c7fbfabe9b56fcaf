package io.hearth.core.store;

/**
 * Where a row lies: its table and its key there. In the file both are one text, so that all tables
 * share one tree of pages and a commit writes as few as possible.
 */
record TableKey(String table, String key) {
    static final char SEPARATOR = '\0';

    TableKey {
        if (table.indexOf(SEPARATOR) >= 0) {
            throw new IllegalArgumentException("A table's name cannot hold the character NUL");
        }
    }

    static TableKey parse(String text) {
        int separator = text.indexOf(SEPARATOR);
        if (separator < 0) {
            throw new IllegalArgumentException("Row '" + text + "' belongs to no table");
        }
        return new TableKey(text.substring(0, separator), text.substring(separator + 1));
    }

    String text() {
        return table + SEPARATOR + key;
    }
}

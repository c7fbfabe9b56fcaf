package io.hearth.sql.catalog;

/** What TABLE_TYPE of information_schema.TABLES says. */
public enum TableKind {
    /** Rows of a storage engine. */
    BASE_TABLE("BASE TABLE"),
    /** A stored query. */
    VIEW("VIEW"),
    /** Rows that the server or a plugin computes. */
    SYSTEM_VIEW("SYSTEM VIEW");

    private final String text;

    TableKind(String text) {
        this.text = text;
    }

    /**
     * MySQL's words.
     *
     * @return such as {@code SYSTEM VIEW}
     */
    public String text() {
        return text;
    }
}

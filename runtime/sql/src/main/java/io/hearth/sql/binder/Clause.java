package io.hearth.sql.binder;

/** Where in a statement an expression stands, in the words of MySQL's errors. */
enum Clause {
    FIELD_LIST("field list", "SELECT list"),
    WHERE("where clause", "WHERE"),
    ON("on clause", "ON"),
    GROUP("group statement", "GROUP BY"),
    HAVING("having clause", "HAVING clause"),
    ORDER("order clause", "ORDER BY"),
    LIMIT("limit clause", "LIMIT"),
    FROM("from clause", "FROM");

    private final String text;
    private final String grouping;

    Clause(String text, String grouping) {
        this.text = text;
        this.grouping = grouping;
    }

    /** As in error 1054. */
    String text() {
        return text;
    }

    /** As in errors 1055 and 1140. */
    String grouping() {
        return grouping;
    }
}

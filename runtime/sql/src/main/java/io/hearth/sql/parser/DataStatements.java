package io.hearth.sql.parser;

import java.util.Map;

/** Queries and statements that change rows. */
final class DataStatements {
    private DataStatements() {}

    static void register(Map<String, StatementParser> parsers) {
        StatementParser query = grammar -> grammar.queries().queryExpression();
        for (String keyword : new String[] {"SELECT", "WITH", "VALUES", "TABLE", "("}) {
            parsers.put(keyword, query);
        }
    }
}

package io.hearth.sql.parser;

import java.util.Map;

/** All statements but queries and changes of rows. */
final class ServerStatements {
    private ServerStatements() {}

    static void register(Map<String, StatementParser> parsers) {
        // Definitions, administration, transactions and utilities register here.
    }
}

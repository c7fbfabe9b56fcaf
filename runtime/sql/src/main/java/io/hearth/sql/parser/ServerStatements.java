package io.hearth.sql.parser;

import java.util.Map;

/** All statements but queries and changes of rows. */
final class ServerStatements {
    private ServerStatements() {}

    static void register(Map<String, StatementParser> parsers) {
        PluginStatements.register(parsers);
        SetStatements.register(parsers);
        ShowStatements.register(parsers);
        TransactionStatements.register(parsers);
        SessionStatements.register(parsers);
        FlushStatements.register(parsers);
    }
}

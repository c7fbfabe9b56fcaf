package io.hearth.sql.parser;

import java.util.List;
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
        Definitions.register(parsers);
        TableStatements.register(parsers);
        PrivilegeStatements.register(parsers);
        MaintenanceStatements.register(parsers);
        ReplicationStatements.register(parsers);
        for (String word : List.of("GET", "SIGNAL", "RESIGNAL")) {
            parsers.put(
                    word,
                    grammar -> {
                        throw Definitions.notSupported(
                                word.equals("GET") ? "GET DIAGNOSTICS" : word);
                    });
        }
    }
}

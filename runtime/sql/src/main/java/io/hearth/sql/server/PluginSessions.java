package io.hearth.sql.server;

import io.hearth.api.session.SqlService;
import io.hearth.api.session.SqlSession;
import io.hearth.sql.front.Client;
import java.util.Map;
import java.util.Optional;

/** Sessions for plugins and the shell: of root, on the server itself. Any thread. */
final class PluginSessions implements SqlService {
    private static final String USER = "root";
    private static final String HOST = "localhost";

    private final SqlServer server;

    PluginSessions(SqlServer server) {
        this.server = server;
    }

    @Override
    public SqlSession open() {
        Client client =
                new Client(
                        server.sessions().nextId(),
                        USER,
                        HOST,
                        USER + "@" + HOST,
                        Optional.empty(),
                        0,
                        false,
                        false,
                        Map.of(),
                        () -> {});
        return new PluginSession(new Connection(server, client));
    }
}

package io.hearth.sql.server;

import io.hearth.sql.front.Accounts;
import io.hearth.sql.front.Client;
import io.hearth.sql.front.SqlConnection;
import io.hearth.sql.front.SqlFrontEnd;

/** Opens connections. Any thread. */
final class FrontEnd implements SqlFrontEnd {
    private final SqlServer server;

    FrontEnd(SqlServer server) {
        this.server = server;
    }

    @Override
    public SqlConnection open(Client client) {
        return new Connection(server, client);
    }

    @Override
    public Accounts accounts() {
        return server.accounts();
    }

    @Override
    public long nextConnectionId() {
        return server.sessions().nextId();
    }
}

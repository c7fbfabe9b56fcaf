package io.hearth.sql.server;

import io.hearth.api.variable.SystemVariable;
import io.hearth.core.admin.Assignment;
import io.hearth.core.admin.Assignment.Target;
import io.hearth.core.admin.ChangedBy;
import io.hearth.core.admin.HostSession;
import io.hearth.core.admin.SqlValue;
import io.hearth.sql.front.Client;
import io.hearth.sql.front.Prepared;
import io.hearth.sql.front.Results;
import io.hearth.sql.front.SqlConnection;
import io.hearth.sql.session.Activity;
import io.hearth.sql.session.Identity;
import io.hearth.sql.session.ServerSession;
import io.hearth.sql.type.Charset;
import io.hearth.sql.type.Collation;
import io.hearth.sql.type.SqlMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One client's connection. One thread at a time; kill from any. */
final class Connection implements SqlConnection {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "::1", "0:0:0:0:0:0:0:1");

    private final SqlServer server;
    private final Client client;
    private final ServerSession session;
    private final ChangeTracker changes;

    /**
     * A session that begins.
     *
     * @throws io.hearth.api.error.ServerException 1049 for an unknown schema, 1053 while the server
     *     goes down
     */
    Connection(SqlServer server, Client client) {
        this.server = server;
        this.client = client;
        this.session = server.open(identity(client), client.owner());
        this.changes = new ChangeTracker(session, server.variables());
        try {
            begin();
        } catch (RuntimeException refused) {
            server.sessions().remove(session);
            throw refused;
        }
    }

    private static Identity identity(Client client) {
        return new Identity(
                client.connectionId(),
                client.user(),
                host(client.host()),
                client.host(),
                client.account(),
                client.attributes());
    }

    /** The address without its port; the loopback ones are localhost. */
    private static String host(String address) {
        int port = address.lastIndexOf(':');
        boolean hasPort = port >= 0 && (address.indexOf(':') == port || address.startsWith("["));
        String bare = hasPort ? address.substring(0, port) : address;
        String host = bare.startsWith("[") ? bare.substring(1, bare.length() - 1) : bare;
        return LOOPBACK.contains(host) ? "localhost" : host;
    }

    private void begin() {
        Collation.numbered(client.collation()).ifPresent(this::speak);
        if (client.interactive()) {
            long idle = session.settings().wire().interactiveTimeout().get(session);
            set("wait_timeout", SqlValue.of(idle));
        }
        client.schema().ifPresent(this::useSchema);
        session.takeChangedVariables();
        changes.take();
        idle();
    }

    /** The client's collation is as if it had said SET NAMES. */
    private void speak(Collation collation) {
        SqlValue charset = SqlValue.of(collation.charset().sqlName());
        set("character_set_client", charset);
        set("character_set_connection", charset);
        set("character_set_results", charset);
        set("collation_connection", SqlValue.of(collation.sqlName()));
    }

    private void set(String variable, SqlValue value) {
        server.variables()
                .set(
                        List.of(new Assignment(Target.SESSION, variable, Optional.of(value))),
                        ChangedBy.session(session, false));
    }

    @Override
    public HostSession session() {
        return session;
    }

    @Override
    public Results execute(String text, boolean several) {
        return new TextResults(server.runner(), session, text, several);
    }

    @Override
    public Prepared prepare(String text) {
        return new ConnectionStatement(server, session, server.runner().prepare(text, session));
    }

    @Override
    public void useSchema(String schema) {
        server.tables().use(schema, session);
    }

    @Override
    public Optional<String> schema() {
        return session.schema();
    }

    @Override
    public void reset() {
        session.reset(server.variables().openSession());
        session.schema(Optional.empty());
        begin();
    }

    @Override
    public ServerState state() {
        return new ServerState(
                session.isAutocommit(),
                session.transaction().isOpen(),
                session.sqlMode().contains(SqlMode.NO_BACKSLASH_ESCAPES));
    }

    @Override
    public List<StateChange> takeChanges() {
        return new ArrayList<>(changes.take());
    }

    @Override
    public long wholeVariable(String name) {
        Optional<SystemVariable<Long>> limit = session.settings().wire().limit(name);
        if (limit.isPresent()) {
            return limit.get().get(session);
        }
        SqlValue value = server.variables().session(name, session, false);
        if (value instanceof SqlValue.Whole whole) {
            return whole.value().longValue();
        }
        throw new IllegalArgumentException("Variable '" + name + "' is no whole number");
    }

    @Override
    public int resultCollation() {
        return session.settings()
                .characters()
                .results(session)
                .map(Charset::defaultCollation)
                .orElse(Collation.BINARY)
                .id();
    }

    @Override
    public int clientCollation() {
        return session.settings().characters().client(session).defaultCollation().id();
    }

    @Override
    public void idle() {
        session.activity(Activity.now(Activity.SLEEP, "", Optional.empty()));
    }

    @Override
    public void killQuery() {
        session.killStatement();
    }

    @Override
    public void kill() {
        session.kill();
    }

    @Override
    public boolean isKilled() {
        return session.interruption().isSessionKilled();
    }

    @Override
    public void close() {
        server.sessions().remove(session);
        session.close();
    }
}

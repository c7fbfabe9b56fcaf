package io.hearth.wire.fake;

import io.hearth.api.error.ErrorCode;
import io.hearth.sql.front.Accounts;
import io.hearth.sql.front.Client;
import io.hearth.sql.front.SqlConnection;
import io.hearth.sql.front.SqlFrontEnd;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** An SQL part with the schema {@code test} and sessions that know a few statements. */
public final class FakeFrontEnd implements SqlFrontEnd {
    private final FakeAccounts accounts;
    private final AtomicLong ids = new AtomicLong();
    private final Map<Long, FakeConnection> open = new ConcurrentHashMap<>();
    private final Map<String, Long> variables = new ConcurrentHashMap<>();
    private final AtomicInteger closedStatements = new AtomicInteger();
    private final AtomicInteger batches = new AtomicInteger();

    /** With these accounts. */
    public FakeFrontEnd(FakeAccounts accounts) {
        this.accounts = accounts;
    }

    /** Sets a variable for sessions to come. */
    public void set(String variable, long value) {
        variables.put(variable, value);
    }

    Map<String, Long> variables() {
        return variables;
    }

    void checkSchema(String name) {
        if (!name.equals("test")) {
            throw ErrorCode.ER_UNKNOWN_ERROR.toException("Unknown database '" + name + "'");
        }
    }

    void closed(FakeConnection connection) {
        open.remove(connection.client().connectionId(), connection);
    }

    /** Sessions now. */
    public Map<Long, FakeConnection> open() {
        return open;
    }

    void statementClosed() {
        closedStatements.incrementAndGet();
    }

    /** How many prepared statements were closed. */
    public int closedStatements() {
        return closedStatements.get();
    }

    void batchMade() {
        batches.incrementAndGet();
    }

    /** How many batches of generated rows were made. */
    public int batches() {
        return batches.get();
    }

    @Override
    public SqlConnection open(Client client) {
        client.schema().ifPresent(this::checkSchema);
        FakeConnection connection = new FakeConnection(this, client);
        open.put(client.connectionId(), connection);
        return connection;
    }

    @Override
    public Accounts accounts() {
        return accounts;
    }

    @Override
    public long nextConnectionId() {
        return ids.incrementAndGet();
    }
}

package io.hearth.wire.fake;

import io.hearth.api.error.ErrorCode;
import io.hearth.core.admin.HostSession;
import io.hearth.sql.front.Client;
import io.hearth.sql.front.Prepared;
import io.hearth.sql.front.ResultColumn;
import io.hearth.sql.front.Results;
import io.hearth.sql.front.SqlConnection;
import io.hearth.sql.front.StatementResult;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A session that answers what {@link FakeStatements} knows. */
public final class FakeConnection implements SqlConnection {
    private static final Map<String, Long> DEFAULTS =
            Map.of(
                    "wait_timeout", 28_800L,
                    "net_read_timeout", 30L,
                    "net_write_timeout", 60L,
                    "max_allowed_packet", 64L << 20);

    private final FakeFrontEnd server;
    private final Client client;
    private final FakeStatements statements = new FakeStatements(this);
    private final Map<String, Long> variables = new ConcurrentHashMap<>(DEFAULTS);
    private final List<StateChange> changes = new ArrayList<>();
    private final Object lock = new Object();
    private Optional<String> schema;
    private boolean killed;
    private boolean interrupted;

    FakeConnection(FakeFrontEnd server, Client client) {
        this.server = server;
        this.client = client;
        this.schema = client.schema();
        variables.putAll(server.variables());
    }

    /** Who it is. */
    public Client client() {
        return client;
    }

    FakeFrontEnd server() {
        return server;
    }

    void set(String variable, long value) {
        variables.put(variable, value);
        changes.add(new StateChange(StateChange.Kind.VARIABLE, variable, Long.toString(value)));
    }

    /** Waits until someone interrupts. */
    void sleep() {
        synchronized (lock) {
            while (!interrupted && !killed) {
                try {
                    lock.wait();
                } catch (InterruptedException stop) {
                    Thread.currentThread().interrupt();
                    throw ErrorCode.ER_QUERY_INTERRUPTED.toException();
                }
            }
            interrupted = false;
        }
        throw ErrorCode.ER_QUERY_INTERRUPTED.toException();
    }

    /** What a batch's checkpoint does. */
    void checkpoint() {
        synchronized (lock) {
            if (killed || interrupted) {
                interrupted = false;
                throw ErrorCode.ER_QUERY_INTERRUPTED.toException();
            }
        }
    }

    @Override
    public HostSession session() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Results execute(String text, boolean several) {
        List<String> texts =
                several ? List.of(text.strip().split("\\s*;\\s*")) : List.of(text.strip());
        return new FakeResults(texts.iterator());
    }

    @Override
    public Prepared prepare(String text) {
        int parameters = (int) text.chars().filter(c -> c == '?').count();
        if (text.startsWith("BAD")) {
            throw ErrorCode.ER_UNKNOWN_ERROR.toException("bad text");
        }
        return new Prepared() {
            @Override
            public int parameterCount() {
                return parameters;
            }

            @Override
            public List<ResultColumn> columns() {
                return text.startsWith("SELECT")
                        ? statements.prepared(text, null).columns()
                        : List.of();
            }

            @Override
            public Results execute(List<Object> values) {
                StatementResult result = statements.prepared(text, values);
                return new OneResult(result);
            }

            @Override
            public void close() {
                server.statementClosed();
            }
        };
    }

    @Override
    public void useSchema(String name) {
        server.checkSchema(name);
        schema = Optional.of(name);
        changes.add(new StateChange(StateChange.Kind.SCHEMA, "", name));
    }

    @Override
    public Optional<String> schema() {
        return schema;
    }

    @Override
    public void reset() {
        variables.putAll(DEFAULTS);
        schema = client.schema();
    }

    @Override
    public ServerState state() {
        return new ServerState(true, false, false);
    }

    @Override
    public List<StateChange> takeChanges() {
        List<StateChange> taken = List.copyOf(changes);
        changes.clear();
        return taken;
    }

    @Override
    public long wholeVariable(String name) {
        return variables.get(name);
    }

    @Override
    public int resultCollation() {
        return 255;
    }

    @Override
    public int clientCollation() {
        return 255;
    }

    @Override
    public void idle() {
        // Nobody looks at the process list.
    }

    @Override
    public void killQuery() {
        synchronized (lock) {
            interrupted = true;
            lock.notifyAll();
        }
    }

    @Override
    public void kill() {
        synchronized (lock) {
            killed = true;
            lock.notifyAll();
        }
        client.owner().run();
    }

    @Override
    public boolean isKilled() {
        synchronized (lock) {
            return killed;
        }
    }

    @Override
    public void close() {
        server.closed(this);
    }

    private final class FakeResults implements Results {
        private final Iterator<String> texts;
        private StatementResult current;

        FakeResults(Iterator<String> texts) {
            this.texts = texts;
        }

        @Override
        public boolean next() {
            if (!texts.hasNext()) {
                return false;
            }
            current = statements.run(texts.next());
            return true;
        }

        @Override
        public StatementResult current() {
            return current;
        }

        @Override
        public boolean hasMore() {
            return texts.hasNext();
        }

        @Override
        public void close() {
            current = null;
        }
    }

    private static final class OneResult implements Results {
        private final StatementResult result;
        private boolean given;

        OneResult(StatementResult result) {
            this.result = result;
        }

        @Override
        public boolean next() {
            boolean first = !given;
            given = true;
            return first;
        }

        @Override
        public StatementResult current() {
            return result;
        }

        @Override
        public boolean hasMore() {
            return false;
        }

        @Override
        public void close() {
            given = true;
        }
    }
}

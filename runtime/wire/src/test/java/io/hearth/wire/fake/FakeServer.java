package io.hearth.wire.fake;

import io.hearth.wire.auth.Authenticator;
import io.hearth.wire.auth.Nonces;
import io.hearth.wire.auth.PasswordKey;
import io.hearth.wire.connection.Connections;
import io.hearth.wire.connection.Counters;
import io.hearth.wire.connection.Limits;
import io.hearth.wire.connection.ServerParts;
import io.hearth.wire.listener.ListenSettings;
import io.hearth.wire.listener.Listener;
import io.hearth.wire.transport.BlockPool;
import io.hearth.wire.transport.Deadlines;
import io.hearth.wire.transport.Traffic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The whole of the wire over a fake SQL part, listening on a free port of loopback. */
public final class FakeServer implements AutoCloseable {
    private final FakeFrontEnd frontEnd;
    private final Counters counters = new Counters();
    private final Traffic traffic = new Traffic();
    private final Deadlines deadlines = new Deadlines();
    private final Connections connections;
    private final Listener listener;
    private final int port;

    /** Starts it on any free port of loopback. */
    public FakeServer(FakeAccounts accounts, FakeLimits limits) throws IOException {
        this(accounts, limits, List.of("127.0.0.1"), 0, Optional.empty());
    }

    /** Starts it. */
    public FakeServer(
            FakeAccounts accounts,
            FakeLimits limits,
            List<String> addresses,
            int port,
            Optional<Path> socket)
            throws IOException {
        this.frontEnd = new FakeFrontEnd(accounts);
        this.connections = new Connections(limits, counters);
        Nonces nonces = new Nonces();
        ServerParts parts =
                new ServerParts(
                        "8.4.0-Hearth-0.1.0",
                        frontEnd,
                        new Authenticator(accounts, nonces, new PasswordKey()),
                        nonces,
                        limits,
                        new BlockPool(),
                        traffic,
                        deadlines,
                        counters,
                        () -> "Uptime: 1  Threads: 1");
        this.listener =
                new Listener(
                        new ListenSettings(true, addresses, port, socket, true),
                        parts,
                        connections);
        deadlines.start();
        this.port = listener.open();
    }

    /** With root without a password, and default limits. */
    public static FakeServer start() throws IOException {
        FakeAccounts accounts =
                new FakeAccounts()
                        .with("root", "caching_sha2_password", "")
                        .with("sha", "caching_sha2_password", "secret")
                        .with("old", "mysql_native_password", "secret");
        return new FakeServer(accounts, FakeLimits.DEFAULT);
    }

    /** The TCP port. */
    public int port() {
        return port;
    }

    /** The SQL part. */
    public FakeFrontEnd frontEnd() {
        return frontEnd;
    }

    /** What is counted. */
    public Counters counters() {
        return counters;
    }

    /** Bytes that are counted. */
    public Traffic traffic() {
        return traffic;
    }

    /** All connections. */
    public Connections connections() {
        return connections;
    }

    @Override
    public void close() {
        listener.close();
        deadlines.close();
    }

    /** Limits that stay as they are. */
    public record FakeLimits(long maxConnections, long maxUserConnections, long connectTimeout)
            implements Limits {
        /** MySQL's defaults. */
        public static final FakeLimits DEFAULT = new FakeLimits(151, 0, 10);
    }
}

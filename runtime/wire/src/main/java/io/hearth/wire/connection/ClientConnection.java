package io.hearth.wire.connection;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.error.ServerException;
import io.hearth.wire.packet.ErrPacket;
import io.hearth.wire.transport.TimeLimitException;
import io.hearth.wire.transport.Transport;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client, from the greeting to its end. {@link #run} is called once, by the connection's
 * thread; {@link #kill}, {@link #stop} and {@link #cut} may come from any thread.
 */
public final class ClientConnection implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(ClientConnection.class);
    private static final long LINGER_NANOS = 2_000_000_000L;

    private final long id;
    private final Line line;
    private final ServerParts server;
    private final Connections connections;
    private final Connections.Place place;
    private final AtomicReference<LoggedIn> login = new AtomicReference<>();
    private volatile boolean stopping;

    /**
     * A connection that has not begun.
     *
     * @param transport the client's socket
     * @param server what all connections share
     * @param connections knows of it while it lasts
     * @param place its place among them
     */
    public ClientConnection(
            Transport transport,
            ServerParts server,
            Connections connections,
            Connections.Place place) {
        this.id = server.sql().nextConnectionId();
        this.line = new Line(transport, server.blocks());
        this.server = server;
        this.connections = connections;
        this.place = place;
    }

    @Override
    public void run() {
        try {
            LoggedIn client = connections.add(this) ? logIn() : null;
            if (client != null) {
                serve(client);
            }
        } catch (RuntimeException | Error failure) {
            LOG.error("Connection {} has ended with a fault of the server", id, failure);
        } finally {
            end();
        }
    }

    /** Lets the client log in; null if it did not. */
    private LoggedIn logIn() {
        line.transport().loginWithin(server.limits().connectTimeout() * 1_000_000_000L);
        try {
            LoggedIn client = new LoginPhase(id, line, server, place, this::kill).run();
            login.set(client);
            new Responder(line.out(), client).ok();
            line.flush();
            line.transport().loggedIn();
            return client;
        } catch (ServerException refused) {
            server.counters().connectAborted();
            LOG.debug("Connection {} is refused: {}", id, refused.getMessage());
            lastWords(refused);
        } catch (IOException gone) {
            server.counters().connectAborted();
            LOG.debug("Connection {} has not logged in", id, gone);
        }
        return null;
    }

    private void serve(LoggedIn client) {
        try {
            CommandPhase commands = new CommandPhase(id, line, server, place, this::kill, login);
            if (!commands.run(() -> stopping) && !line.transport().isWoken()) {
                server.counters().clientAborted();
                LOG.debug("Connection {} of {} was left", id, client.account());
            }
        } catch (TimeLimitException late) {
            server.counters().clientAborted();
            LOG.debug("Connection {} of {} is closed", id, client.account(), late);
            if (late.isIdle()) {
                // The client reads this as the answer to its next command.
                line.out().sequence(1);
            }
            lastWords(
                    (late.isIdle()
                                    ? ErrorCode.ER_CLIENT_INTERACTION_TIMEOUT
                                    : ErrorCode.ER_NET_READ_INTERRUPTED)
                            .toException());
        } catch (ServerException fatal) {
            server.counters().clientAborted();
            LOG.debug("Connection {} of {} is closed", id, client.account(), fatal);
            lastWords(fatal);
        } catch (EOFException | ClosedChannelException gone) {
            countUnlessWoken();
        } catch (IOException broken) {
            countUnlessWoken();
            LOG.debug("Connection {} of {} is broken", id, client.account(), broken);
        }
    }

    private void countUnlessWoken() {
        if (!line.transport().isWoken()) {
            server.counters().clientAborted();
        }
    }

    /** Tells the client why it is closed, if it still listens. */
    private void lastWords(ServerException reason) {
        try {
            line.out().abandon();
            ErrPacket.of(reason).write(line.out());
            line.flush();
            line.transport().linger(LINGER_NANOS);
        } catch (IOException gone) {
            LOG.trace("Connection {} does not hear why it is closed", id, gone);
        }
    }

    private void end() {
        try {
            LoggedIn client = login.getAndSet(null);
            if (client != null) {
                client.sql().close();
            }
        } catch (RuntimeException failure) {
            LOG.error("The session of connection {} did not end in order", id, failure);
        } finally {
            line.release();
            line.transport().close();
            connections.remove(this);
            place.leave();
        }
    }

    /** The session was killed: the client's side ends too, at once if it waits. */
    public void kill() {
        line.transport().wake();
    }

    /**
     * The server goes down: a statement that runs fails with error 1053, and the client is closed.
     */
    public void stop() {
        stopping = true;
        LoggedIn client = login.get();
        if (client != null) {
            client.sql().kill();
        }
        line.transport().wake();
    }

    /** Closes the client's socket, whatever happens there. */
    public void cut() {
        line.transport().close();
    }

    @Override
    public String toString() {
        return "connection " + id;
    }
}

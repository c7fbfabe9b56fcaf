package io.hearth.wire.listener;

import io.hearth.api.error.ErrorCode;
import io.hearth.wire.connection.ClientConnection;
import io.hearth.wire.connection.Connections;
import io.hearth.wire.connection.ServerParts;
import io.hearth.wire.packet.ErrPacket;
import io.hearth.wire.packet.PacketWriter;
import io.hearth.wire.transport.Transport;
import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives each client a thread, or tells it that there is no room. Threads of clients that have gone
 * wait a little for new ones. Thread-safe.
 */
final class Reception implements Consumer<SocketChannel>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

    /** A thread takes memory for as much of its stack as it has used. */
    private static final long STACK_BYTES = 1 << 20;

    private static final long KEEP_THREAD_SECONDS = 10;
    private static final long STOP_SECONDS = 5;
    private static final long CUT_SECONDS = 2;

    /** A client that gets no further than this is told so by its own waiting. */
    private static final long REFUSAL_SECONDS = 1;

    private final ServerParts server;
    private final Connections connections;
    private final AtomicLong threads = new AtomicLong();
    private final ThreadPoolExecutor executor =
            new ThreadPoolExecutor(
                    0,
                    Integer.MAX_VALUE,
                    KEEP_THREAD_SECONDS,
                    TimeUnit.SECONDS,
                    new SynchronousQueue<>(),
                    this::thread);

    Reception(ServerParts server, Connections connections) {
        this.server = server;
        this.connections = connections;
    }

    private Thread thread(Runnable work) {
        String name = "hearth-client-" + threads.incrementAndGet();
        Thread thread = new Thread(null, work, name, STACK_BYTES);
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void accept(SocketChannel channel) {
        server.counters().attempted();
        try {
            Transport transport =
                    new Transport(channel, server.blocks(), server.traffic(), server.deadlines());
            Connections.Place place = connections.enter();
            if (place == null) {
                refuse(transport);
            } else {
                start(transport, place);
            }
        } catch (IOException gone) {
            LOG.debug("A client has gone before it was let in", gone);
            close(channel);
        }
    }

    private void start(Transport transport, Connections.Place place) throws IOException {
        try {
            executor.execute(new ClientConnection(transport, server, connections, place));
        } catch (RejectedExecutionException goingDown) {
            LOG.debug("A client is not let in: the server goes down", goingDown);
            place.leave();
            transport.close();
        } catch (OutOfMemoryError noThread) {
            LOG.error("There is no thread for one more client", noThread);
            place.leave();
            refuse(transport);
        }
    }

    private void refuse(Transport transport) throws IOException {
        transport.limits(REFUSAL_SECONDS, REFUSAL_SECONDS);
        try {
            PacketWriter out = new PacketWriter(transport, server.blocks());
            ErrPacket.of(ErrorCode.ER_CON_COUNT_ERROR.toException()).writeInsteadOfGreeting(out);
            out.flush();
            out.release();
        } finally {
            transport.close();
        }
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException broken) {
            LOG.debug("A client's socket did not close in order", broken);
        }
    }

    /** Ends all connections: those that run a statement get an error, and some time to end. */
    @Override
    public void close() {
        executor.shutdown();
        connections.stopAll();
        try {
            if (executor.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
            connections.cutAll();
            if (!executor.awaitTermination(CUT_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("These do not end, and are left alone: {}", connections);
            }
        } catch (InterruptedException stopNow) {
            connections.cutAll();
            Thread.currentThread().interrupt();
        }
    }
}

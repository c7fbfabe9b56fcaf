package io.hearth.wire.listener;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One socket that clients connect to, and the thread that lets them in. Thread-safe. */
final class Door implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Door.class);

    /** How long to wait when the system has no more file descriptors. */
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final ServerSocketChannel channel;
    private final String name;
    private final Consumer<SocketChannel> reception;

    Door(ServerSocketChannel channel, String name, Consumer<SocketChannel> reception) {
        this.channel = channel;
        this.name = name;
        this.reception = reception;
    }

    void open() {
        Thread thread = new Thread(this::accept, "hearth-listener-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (channel.isOpen()) {
            try {
                reception.accept(channel.accept());
            } catch (ClosedChannelException closed) {
                LOG.debug("No more clients are let in at {}", name);
            } catch (IOException failure) {
                LOG.warn("A client could not be let in at {}", name, failure);
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

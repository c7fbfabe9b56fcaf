package io.hearth.wire.transport;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Looks after the time limits of all transports, on one thread: a blocking read or write has none
 * of its own. Thread-safe.
 */
public final class Deadlines implements AutoCloseable {
    private static final long INTERVAL_MILLIS = 200;

    private final Set<Transport> watched = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** Begins to look. */
    public void start() {
        Thread thread = new Thread(this::watch, "hearth-wire-deadlines");
        thread.setDaemon(true);
        thread.start();
    }

    void add(Transport transport) {
        watched.add(transport);
    }

    void remove(Transport transport) {
        watched.remove(transport);
    }

    private void watch() {
        try {
            while (!closed.await(INTERVAL_MILLIS, TimeUnit.MILLISECONDS)) {
                long now = System.nanoTime();
                watched.forEach(transport -> transport.checkDeadline(now));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the thread; no limit is kept from now on. */
    @Override
    public void close() {
        closed.countDown();
    }
}

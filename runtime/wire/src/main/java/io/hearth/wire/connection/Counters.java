package io.hearth.wire.connection;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** What SHOW STATUS tells of connections. Thread-safe. */
public final class Counters {
    private final LongAdder connections = new LongAdder();
    private final LongAdder abortedClients = new LongAdder();
    private final LongAdder abortedConnects = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger maxUsed = new AtomicInteger();

    /** Someone wants to connect. */
    public void attempted() {
        connections.increment();
    }

    /** So many are connected. */
    void used(int count) {
        maxUsed.accumulateAndGet(count, Math::max);
    }

    void refused() {
        refused.increment();
    }

    void clientAborted() {
        abortedClients.increment();
    }

    void connectAborted() {
        abortedConnects.increment();
    }

    void commandBegins() {
        running.incrementAndGet();
    }

    void commandEnds() {
        running.decrementAndGet();
    }

    /**
     * Attempts to connect.
     *
     * @return the count since the start
     */
    public long connections() {
        return connections.sum();
    }

    /**
     * Clients that went without COM_QUIT, or were too slow or idle for too long.
     *
     * @return the count since the start
     */
    public long abortedClients() {
        return abortedClients.sum();
    }

    /**
     * Attempts to connect that failed.
     *
     * @return the count since the start
     */
    public long abortedConnects() {
        return abortedConnects.sum();
    }

    /**
     * Attempts that failed because of max_connections.
     *
     * @return the count since the start
     */
    public long refusedConnections() {
        return refused.sum();
    }

    /**
     * Connections that run a command now.
     *
     * @return the count
     */
    public long threadsRunning() {
        return running.get();
    }

    /**
     * The most connections at one time.
     *
     * @return the count since the start
     */
    public long maxUsedConnections() {
        return maxUsed.get();
    }
}

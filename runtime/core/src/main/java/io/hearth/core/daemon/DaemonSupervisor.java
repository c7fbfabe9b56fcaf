package io.hearth.core.daemon;

import io.hearth.core.admin.ThreadInfo;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;

/**
 * Knows the daemons of this server and their threads. Any thread.
 *
 * <p>A daemon that has stopped is forgotten at once, or with its last leftover thread; nothing of
 * its plugin's classes is held from then on.
 */
public final class DaemonSupervisor implements AutoCloseable {
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(10);

    private final Set<HostedDaemon> daemons = ConcurrentHashMap.newKeySet();
    private final AtomicLong restarts = new AtomicLong();
    private final ThreadGroup threadGroup = new ThreadGroup("plugins");
    private final Ticker ticker;
    private volatile boolean closed;

    /** Runs daemons by the time of the machine. */
    public DaemonSupervisor() {
        this(new SystemTicker());
    }

    DaemonSupervisor(Ticker ticker) {
        this.ticker = ticker;
    }

    /**
     * A daemon without tasks.
     *
     * @param pluginName becomes part of the names of its threads
     * @param contextClassLoader of its threads
     * @param logger takes what its tasks throw, and the report on threads that do not end
     * @return a daemon, for the caller to stop
     * @throws IllegalStateException if the supervisor is closed
     */
    public Daemon open(String pluginName, ClassLoader contextClassLoader, Logger logger) {
        HostedDaemon daemon = new HostedDaemon(this, pluginName, contextClassLoader, logger);
        daemons.add(daemon);
        if (closed) {
            daemon.stop(Duration.ZERO);
            throw new IllegalStateException(
                    "the server is stopping; daemon " + pluginName + " is not started");
        }
        return daemon;
    }

    /**
     * The tasks of all daemons, those included whose thread has outlived its plugin.
     *
     * @return a snapshot, by plugin and task
     */
    public List<ThreadInfo> threads() {
        return daemons.stream()
                .flatMap(daemon -> daemon.threads().stream())
                .sorted(Comparator.comparing(ThreadInfo::plugin).thenComparing(ThreadInfo::task))
                .toList();
    }

    /**
     * How often a task was started again after a failure.
     *
     * @return the count since this supervisor was made, tasks included that are gone
     */
    public long restarts() {
        return restarts.get();
    }

    /**
     * How many threads of daemons are alive.
     *
     * @return the number at this moment, leftovers included
     */
    public int threadCount() {
        return daemons.stream().mapToInt(HostedDaemon::threadCount).sum();
    }

    /**
     * Stops the daemons that still run, within ten seconds for all together. No daemon can be
     * opened from then on; leftovers stay listed until they end.
     */
    @Override
    public void close() {
        closed = true;
        long deadline = ticker.nanos() + CLOSE_LIMIT.toNanos();
        daemons.forEach(HostedDaemon::beginStop);
        daemons.forEach(
                daemon -> daemon.stop(Duration.ofNanos(Math.max(0, deadline - ticker.nanos()))));
    }

    Ticker ticker() {
        return ticker;
    }

    ThreadGroup threadGroup() {
        return threadGroup;
    }

    void countRestart() {
        restarts.incrementAndGet();
    }

    void forget(HostedDaemon daemon) {
        daemons.remove(daemon);
    }
}

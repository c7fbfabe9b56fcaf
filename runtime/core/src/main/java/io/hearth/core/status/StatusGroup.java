package io.hearth.core.status;

import io.hearth.api.session.Session;
import io.hearth.api.variable.StatusVariable;
import io.hearth.core.guard.Guard;
import io.hearth.core.guard.PluginFailure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * The variables of one owner. Thread-safe; many may read at a time, and {@link #close} waits for
 * them.
 */
final class StatusGroup {
    private final Optional<String> plugin;
    private final ClassLoader loader;
    private final List<StatusVariable> variables;
    private final ReentrantReadWriteLock open = new ReentrantReadWriteLock();
    private final Set<Reading> leftBehind = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * A group.
     *
     * @param plugin empty for the server, whose own code needs no guard
     * @param loader context class loader of the plugin's functions
     */
    StatusGroup(Optional<String> plugin, ClassLoader loader, List<StatusVariable> variables) {
        this.plugin = plugin;
        this.loader = loader;
        this.variables = List.copyOf(variables);
    }

    Optional<String> plugin() {
        return plugin;
    }

    /** Reads all now, in one guarded call. */
    Reading read(Guard guard, Duration limit, Optional<Session> session) {
        open.readLock().lock();
        try {
            if (closed) {
                return new Reading(List.of(), session);
            }
            Reading reading = new Reading(variables, session);
            if (plugin.isEmpty()) {
                reading.run();
            } else {
                readGuarded(guard, limit, reading);
            }
            return reading;
        } finally {
            open.readLock().unlock();
        }
    }

    private void readGuarded(Guard guard, Duration limit, Reading reading) {
        if (!leftBehind.isEmpty()) {
            reading.giveUp("an earlier look has not returned yet");
            return;
        }
        String name = plugin.orElseThrow();
        try {
            guard.call(name, "status", loader, limit, () -> run(reading));
        } catch (PluginFailure failure) {
            reading.giveUp(failure.getMessage());
            leaveBehind(reading);
        }
        for (int i = 0; i < reading.faults(); i++) {
            guard.countFailure(name);
        }
    }

    private Void run(Reading reading) {
        try {
            reading.run();
            return null;
        } finally {
            leftBehind.remove(reading);
        }
    }

    private void leaveBehind(Reading reading) {
        leftBehind.add(reading);
        if (reading.isFinished()) {
            leftBehind.remove(reading);
        }
    }

    /** Ends reading; waits within the limit for those who read. */
    void close(Duration limit) {
        try {
            boolean alone = open.writeLock().tryLock(limit.toNanos(), TimeUnit.NANOSECONDS);
            closed = true;
            if (alone) {
                open.writeLock().unlock();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

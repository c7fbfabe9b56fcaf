package io.hearth.core.lifecycle;

import io.hearth.api.error.ErrorCode;
import io.hearth.core.admin.LeaseInfo;
import io.hearth.core.host.PluginLeases.PluginLease;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The uses of one plugin. Thread-safe.
 *
 * <p>Leases are given while the book is open, that is, while the plugin is ACTIVE. While it is held
 * (an upgrade is under way, or an uninstall waits) newcomers wait for the outcome; when it is
 * closed they are refused.
 */
final class LeaseBook {
    private final String plugin;
    private final Map<Object, Use> uses = new LinkedHashMap<>();
    private Gate gate = Gate.CLOSED;
    private long heldUntil;
    private Runnable whenUnused = () -> {};

    private enum Gate {
        OPEN,
        HELD,
        CLOSED
    }

    private record Use(LeaseInfo info, Runnable interrupt) {}

    LeaseBook(String plugin) {
        this.plugin = plugin;
    }

    synchronized void open() {
        gate = Gate.OPEN;
        notifyAll();
    }

    synchronized void close() {
        gate = Gate.CLOSED;
        notifyAll();
    }

    /** Makes newcomers wait, but not longer than this; nothing happens if the book is closed. */
    synchronized void hold(Duration limit) {
        if (gate == Gate.OPEN) {
            gate = Gate.HELD;
            heldUntil = System.nanoTime() + limit.toNanos();
        }
    }

    /** Lets those in who wait, if the book is still held. */
    synchronized void release() {
        if (gate == Gate.HELD) {
            open();
        }
    }

    synchronized List<LeaseInfo> list() {
        return uses.values().stream().map(Use::info).toList();
    }

    /**
     * Begins a use.
     *
     * @param interrupt called when the plugin is taken away by force
     * @throws io.hearth.api.error.ServerException 1524 if the plugin is not in service, 1317 if the
     *     thread is interrupted while it waits
     */
    synchronized PluginLease lease(String user, Runnable interrupt) {
        awaitGate();
        if (gate != Gate.OPEN) {
            throw ErrorCode.ER_PLUGIN_IS_NOT_LOADED.toException(plugin);
        }
        Object key = new Object();
        uses.put(key, new Use(new LeaseInfo(user, Instant.now()), interrupt));
        AtomicBoolean open = new AtomicBoolean(true);
        return () -> {
            if (open.compareAndSet(true, false)) {
                end(key);
            }
        };
    }

    private void awaitGate() {
        try {
            while (gate == Gate.HELD && heldUntil - System.nanoTime() > 0) {
                TimeUnit.NANOSECONDS.timedWait(this, heldUntil - System.nanoTime());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw ErrorCode.ER_QUERY_INTERRUPTED.causedBy(interrupted);
        }
    }

    private void end(Object key) {
        Runnable unused = () -> {};
        synchronized (this) {
            uses.remove(key);
            if (uses.isEmpty()) {
                unused = whenUnused;
                whenUnused = () -> {};
                notifyAll();
            }
        }
        unused.run();
    }

    /**
     * Closes the book.
     *
     * @param finish runs once when the last use ends; not called if there is none now
     * @return true if there is no use
     */
    synchronized boolean closeFor(Runnable finish) {
        close();
        if (!uses.isEmpty()) {
            whenUnused = finish;
        }
        return uses.isEmpty();
    }

    /**
     * Waits for all uses to end.
     *
     * @return true if there is none left
     */
    synchronized boolean awaitUnused(Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!uses.isEmpty() && deadline - System.nanoTime() > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, deadline - System.nanoTime());
        }
        return uses.isEmpty();
    }

    /** Tells all users to stop. */
    void interruptAll() {
        List<Runnable> interrupts;
        synchronized (this) {
            interrupts = uses.values().stream().map(Use::interrupt).toList();
        }
        interrupts.forEach(Runnable::run);
    }
}

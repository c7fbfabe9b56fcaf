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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The uses of one plugin. Thread-safe.
 *
 * <p>Leases are given while the book is open, that is, while the plugin is ACTIVE. While it is held
 * (an upgrade is under way, or an uninstall waits) newcomers wait for the outcome, whether the
 * plugin is ACTIVE meanwhile or not; when it is closed and not held they are refused.
 */
final class LeaseBook {
    private static final Logger LOG = LoggerFactory.getLogger(LeaseBook.class);

    private final String plugin;
    private final Map<Object, Use> uses = new LinkedHashMap<>();
    private boolean open;
    private boolean held;
    private Runnable whenUnused = () -> {};

    private record Use(LeaseInfo info, Runnable interrupt) {}

    LeaseBook(String plugin) {
        this.plugin = plugin;
    }

    synchronized void open() {
        open = true;
    }

    synchronized void close() {
        open = false;
    }

    /** Makes newcomers wait until {@link #release}, which the caller must see to. */
    synchronized void hold() {
        held = true;
    }

    /** Answers those who wait: let in if the book is open by now, refused if not. */
    synchronized void release() {
        held = false;
        notifyAll();
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
        awaitRelease();
        if (!open) {
            throw ErrorCode.ER_PLUGIN_IS_NOT_LOADED.toException(plugin);
        }
        Object key = new Object();
        uses.put(key, new Use(new LeaseInfo(user, Instant.now()), interrupt));
        AtomicBoolean ended = new AtomicBoolean();
        return () -> {
            if (ended.compareAndSet(false, true)) {
                end(key);
            }
        };
    }

    private void awaitRelease() {
        try {
            while (held) {
                wait();
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
     * Closes the book, and answers those who wait.
     *
     * @param finish runs once when the last use ends; not called if there is none now
     * @return true if there is no use
     */
    synchronized boolean closeFor(Runnable finish) {
        close();
        release();
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
        interrupts.forEach(this::interrupt);
    }

    /** One user whose code fails does not shield the others. */
    private void interrupt(Runnable user) {
        try {
            user.run();
        } catch (RuntimeException failure) {
            LOG.error("A user of plugin '{}' could not be interrupted", plugin, failure);
        }
    }
}

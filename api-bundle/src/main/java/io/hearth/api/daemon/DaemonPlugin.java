package io.hearth.api.daemon;

import io.hearth.api.plugin.Plugin;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A plugin that runs in the background.
 *
 * <p>The host calls {@link #init}, then {@link #start}; at the end it stops all threads of the
 * daemon (interrupts them and waits for them within a limit), then calls {@link #deinit}.
 */
@ConsumerType
public interface DaemonPlugin extends Plugin {
    /**
     * Starts the daemon's threads and schedules. Called once, from a life-cycle thread, after
     * {@link #init}; must return soon, the work belongs to the threads.
     *
     * @param threads makes threads that the host watches, restarts and stops
     * @throws Exception if the daemon cannot run: what was started is stopped, {@link #deinit} is
     *     called, and the plugin fails as if {@code init} had
     */
    void start(DaemonThreads threads) throws Exception;
}

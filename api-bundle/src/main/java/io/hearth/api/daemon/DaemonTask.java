package io.hearth.api.daemon;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Work that a daemon does on a thread of the host.
 *
 * <p>When the plugin stops, the thread is interrupted, and the work should end soon: pass {@link
 * InterruptedException} on, look at {@link Thread#interrupted()} in long computations. A task that
 * swallows interrupts does not hold up the stop; it is reported with its stack instead.
 */
@ConsumerType
@FunctionalInterface
public interface DaemonTask {
    /**
     * Does the work. Called on the task's own thread, whose context class loader is the plugin's,
     * never from two threads at a time.
     *
     * <p>Whatever it throws, errors included, is a failure: logged under the plugin's name,
     * counted, and answered by the restart policy. While the plugin is stopping, an exception that
     * tells of the interrupt ({@link InterruptedException}, {@link
     * java.nio.channels.ClosedByInterruptException}, {@link java.io.InterruptedIOException}, or one
     * with such a cause) is no failure.
     *
     * @throws Exception if the work fails or is interrupted
     */
    void run() throws Exception;
}

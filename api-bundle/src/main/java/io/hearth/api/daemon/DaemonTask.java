package io.hearth.api.daemon;

import org.osgi.annotation.versioning.ConsumerType;

/** Work that a daemon does on a thread of the host. */
@ConsumerType
@FunctionalInterface
public interface DaemonTask {
    /**
     * Does the work. Called on the task's own thread, whose context class loader is the plugin's.
     *
     * @throws InterruptedException when the plugin is stopping; no failure
     * @throws Exception is a failure: logged, counted, and answered by the restart policy
     */
    void run() throws Exception;
}

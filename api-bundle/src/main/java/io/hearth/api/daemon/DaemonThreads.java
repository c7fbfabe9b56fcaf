package io.hearth.api.daemon;

import java.time.Duration;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Makes the threads of one daemon. They belong to the host: named {@code plugin-NAME-TASK}, shown
 * by {@code plugin:threads}, restarted by policy, interrupted and waited for when the plugin stops.
 * A thread that outlives the limit is reported with its stack until it ends. Any thread.
 */
@ProviderType
public interface DaemonThreads {
    /**
     * Runs a task on a thread of its own until it returns, fails or the plugin stops.
     *
     * @param task the task's name, unique in this plugin; becomes part of the thread's name
     * @param policy what happens when the task fails; a task that returns is done and is not run
     *     again
     * @param work the task; should end soon after an interrupt
     * @throws IllegalArgumentException if a task of that name is running
     * @throws IllegalStateException if the plugin is stopping
     */
    void run(String task, RestartPolicy policy, DaemonTask work);

    /**
     * Runs a task at a fixed rate, first at once, on a thread of its own. Beats do not drift: beat
     * n is due at start + n * period; a beat that runs late does not move the following ones, and
     * beats that were missed altogether are skipped and counted, not made up.
     *
     * @param task the task's name, unique in this plugin; becomes part of the thread's name
     * @param period time between two beats, more than zero
     * @param policy what happens when a beat fails; the schedule goes on from the next due beat
     *     after the restart's delay
     * @param work one beat; should end soon after an interrupt
     * @return a handle that changes the period
     * @throws IllegalArgumentException if a task of that name is running or the period is not
     *     positive
     * @throws IllegalStateException if the plugin is stopping
     */
    Schedule every(String task, Duration period, RestartPolicy policy, DaemonTask work);
}

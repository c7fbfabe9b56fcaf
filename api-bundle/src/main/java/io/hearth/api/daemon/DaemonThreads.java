package io.hearth.api.daemon;

import java.time.Duration;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Makes the threads of one daemon. They belong to the host: named {@code plugin-NAME-TASK}, shown
 * by {@code plugin:threads}, restarted by policy, interrupted and waited for when the plugin stops.
 * Any thread; tasks may start tasks.
 *
 * <p>At the stop no further call of a task begins, all threads are interrupted at once, those that
 * still run at half of the limit once more, and all are waited for together. A thread that outlives
 * the limit is reported with its stack, once, and listed until it ends; it holds up nothing.
 *
 * <p>A task's name is 1 to 64 printable characters, not all blank. It is free again when the task
 * is over.
 */
@ProviderType
public interface DaemonThreads {
    /**
     * Runs a task on a thread of its own, at once, until it returns, the policy gives it up or the
     * plugin stops. Does not wait for it.
     *
     * @param task the task's name, unique among the running tasks of this plugin
     * @param policy what happens when the task fails; a task that returns is done and is not run
     *     again
     * @param work the task; should end soon after an interrupt
     * @throws IllegalArgumentException if a task of that name is running or the name is not allowed
     * @throws IllegalStateException if the plugin is stopping
     */
    void run(String task, RestartPolicy policy, DaemonTask work);

    /**
     * Runs a task at a fixed rate, first at once, on a thread of its own. Beats do not drift: beat
     * n is due at start + n * period, and a beat that runs late does not move the following ones.
     * When a beat has run beyond the due time of the next, the latest beat that is due runs at
     * once, late; those before it are skipped and counted, not made up. Beats never overlap.
     *
     * @param task the task's name, unique among the running tasks of this plugin
     * @param period time between two beats, more than zero
     * @param policy what happens when a beat fails; the schedule goes on with the first beat that
     *     is due after the restart's delay, or ends when the policy gives it up
     * @param work one beat; should end soon after an interrupt
     * @return a handle that changes the period and ends the schedule
     * @throws IllegalArgumentException if a task of that name is running, the name is not allowed
     *     or the period is not positive
     * @throws IllegalStateException if the plugin is stopping
     */
    Schedule every(String task, Duration period, RestartPolicy policy, DaemonTask work);
}

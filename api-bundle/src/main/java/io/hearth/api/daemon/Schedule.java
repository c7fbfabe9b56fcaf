package io.hearth.api.daemon;

import java.time.Duration;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A running schedule of a daemon. Any thread, the schedule's own included. When the schedule has
 * ended, changing or cancelling it has no effect.
 */
@ProviderType
public interface Schedule {
    /**
     * Changes the period at once: the next beat is due one new period after the last one, or now if
     * that has passed. Beats follow from there, one new period apart. A restart that is waiting for
     * its delay is not hurried.
     *
     * @param period time between two beats, more than zero
     * @throws IllegalArgumentException if the period is not positive
     */
    void period(Duration period);

    /**
     * Time between two beats.
     *
     * @return the period in force
     */
    Duration period();

    /**
     * Beats that were skipped because an earlier one ran too long, or because they fell into the
     * delay after a failure.
     *
     * @return the count since the schedule began
     */
    long missedBeats();

    /**
     * Ends the schedule without waiting: the host begins no further beat. One that is under way,
     * and may be about to enter the task's code, is neither stopped nor interrupted.
     */
    void cancel();
}

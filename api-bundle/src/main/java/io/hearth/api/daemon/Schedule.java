package io.hearth.api.daemon;

import java.time.Duration;
import org.osgi.annotation.versioning.ProviderType;

/** A running schedule of a daemon. Any thread. */
@ProviderType
public interface Schedule {
    /**
     * Changes the period at once: the next beat is due one new period after the last one, or now if
     * that has passed.
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
     * Beats that were skipped because an earlier one ran too long.
     *
     * @return the count since the schedule began
     */
    long missedBeats();

    /** Ends the schedule: no beat begins after this returns; one that is running is not stopped. */
    void cancel();
}

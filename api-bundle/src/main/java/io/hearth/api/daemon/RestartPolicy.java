package io.hearth.api.daemon;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * What the host does when a daemon's task fails. Immutable.
 *
 * <p>A failure is one <em>in a row</em> with those before it unless a healthy run lies between: a
 * beat of a schedule that returned, or a run that lasted longer than {@code maxDelay} before it
 * failed. The failure after a healthy run counts as a first one.
 *
 * @param maxRestarts how often in a row it is started again; 0: never, {@link Integer#MAX_VALUE}:
 *     no limit
 * @param firstDelay wait before the first restart
 * @param maxDelay the wait doubles with each failure in a row, up to this
 */
public record RestartPolicy(int maxRestarts, Duration firstDelay, Duration maxDelay) {
    /** A failure ends the task. */
    public static final RestartPolicy NEVER =
            new RestartPolicy(0, Duration.ofSeconds(1), Duration.ofSeconds(1));

    /** Restarted without limit, after 1 s, 2 s, 4 s … up to a minute. */
    public static final RestartPolicy ON_FAILURE =
            new RestartPolicy(Integer.MAX_VALUE, Duration.ofSeconds(1), Duration.ofMinutes(1));

    /**
     * Checks the values.
     *
     * @param maxRestarts 0 or more
     * @param firstDelay more than zero
     * @param maxDelay not shorter than the first
     * @throws IllegalArgumentException if a number is negative, a delay is zero, or the first delay
     *     is longer than the longest
     */
    public RestartPolicy {
        requireNonNull(firstDelay, "firstDelay");
        requireNonNull(maxDelay, "maxDelay");
        if (maxRestarts < 0) {
            throw new IllegalArgumentException("maxRestarts must be 0 or more: " + maxRestarts);
        }
        if (firstDelay.isZero() || firstDelay.isNegative() || firstDelay.compareTo(maxDelay) > 0) {
            throw new IllegalArgumentException(
                    "firstDelay must be more than zero and at most maxDelay: "
                            + firstDelay
                            + " and "
                            + maxDelay);
        }
    }

    /**
     * The wait before a restart.
     *
     * @param failuresInARow how many runs have failed one after the other, 1 or more
     * @return {@code firstDelay * 2^(failuresInARow - 1)}, at most {@code maxDelay}
     */
    public Duration delayAfter(int failuresInARow) {
        Duration delay = firstDelay;
        for (int i = 1; i < failuresInARow; i++) {
            if (delay.compareTo(maxDelay.dividedBy(2)) >= 0) {
                return maxDelay;
            }
            delay = delay.multipliedBy(2);
        }
        return delay;
    }
}

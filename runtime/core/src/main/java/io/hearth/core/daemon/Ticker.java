package io.hearth.core.daemon;

import java.time.Instant;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/**
 * Time, as the tasks of daemons are run by it. An interface so that a test can let hours pass in no
 * time. Any thread.
 */
interface Ticker {
    /**
     * Time that never jumps.
     *
     * @return nanoseconds since this ticker was made
     */
    long nanos();

    /**
     * Time of day, for people to read.
     *
     * @return the present instant
     */
    Instant now();

    /**
     * Waits for a signal or a point in time, and may also return for no reason at all.
     *
     * @param lock held by the caller
     * @param condition a condition of that lock
     * @param until in {@link #nanos()}; returns at once if it has passed
     * @throws InterruptedException if the caller is interrupted
     */
    void await(Lock lock, Condition condition, long until) throws InterruptedException;
}

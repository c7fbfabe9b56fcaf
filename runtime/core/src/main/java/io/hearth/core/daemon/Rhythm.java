package io.hearth.core.daemon;

/**
 * When the code of a task is called. Guarded by the lock of the task's daemon; times are those of
 * {@link Ticker#nanos()}.
 */
interface Rhythm {
    /** When the next call is due. */
    long next();

    /** A call begins. */
    void began();

    /**
     * A call has returned.
     *
     * @return whether another call follows
     */
    boolean succeeded(long now);

    /** A call has failed; the next one must not begin before {@code earliest}. */
    void failed(long earliest);

    /** How many calls were due and left out. */
    long missed();
}

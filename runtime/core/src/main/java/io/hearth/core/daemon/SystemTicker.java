package io.hearth.core.daemon;

import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/** The time of the machine. Any thread. */
final class SystemTicker implements Ticker {
    // System.nanoTime may begin anywhere; counted from here, sums of times cannot overflow.
    private final long origin = System.nanoTime();

    @Override
    public long nanos() {
        return System.nanoTime() - origin;
    }

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public void await(Lock lock, Condition condition, long until) throws InterruptedException {
        condition.await(until - nanos(), TimeUnit.NANOSECONDS);
    }
}

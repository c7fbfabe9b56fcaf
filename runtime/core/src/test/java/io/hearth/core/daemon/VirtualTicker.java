package io.hearth.core.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/** Time that passes only when a test says so. Any thread. */
final class VirtualTicker implements Ticker {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final List<Sleeper> sleepers = new ArrayList<>();
    private long nanos;

    private record Sleeper(Lock lock, Condition condition, long until) {
        void wakeUp() {
            lock.lock();
            try {
                condition.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    @Override
    public synchronized long nanos() {
        return nanos;
    }

    @Override
    public synchronized Instant now() {
        return START.plusNanos(nanos);
    }

    @Override
    public void await(Lock lock, Condition condition, long until) throws InterruptedException {
        Sleeper sleeper = new Sleeper(lock, condition, until);
        if (lieDown(sleeper)) {
            try {
                condition.await();
            } finally {
                getUp(sleeper);
            }
        }
    }

    private synchronized boolean lieDown(Sleeper sleeper) {
        notifyAll();
        return nanos < sleeper.until && sleepers.add(sleeper);
    }

    private synchronized void getUp(Sleeper sleeper) {
        sleepers.remove(sleeper);
    }

    void advance(Duration span) {
        pass(span).forEach(Sleeper::wakeUp);
    }

    private synchronized List<Sleeper> pass(Duration span) {
        nanos += span.toNanos();
        List<Sleeper> due = sleepers.stream().filter(sleeper -> sleeper.until <= nanos).toList();
        sleepers.removeAll(due);
        return due;
    }

    /** Waits until a thread waits for exactly this time, counted from the start. */
    synchronized void awaitSleeperUntil(Duration time) throws InterruptedException {
        long deadline = System.nanoTime() + Await.PATIENCE.toNanos();
        while (sleepers.stream().noneMatch(sleeper -> sleeper.until == time.toNanos())) {
            long rest = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            assertThat(rest).as("no thread waits until %s: %s", time, sleepers).isPositive();
            wait(rest);
        }
    }

    /** Waits until a thread waits for this time, and lets it come. */
    void passTo(Duration time) throws InterruptedException {
        awaitSleeperUntil(time);
        advance(time.minusNanos(nanos()));
    }
}

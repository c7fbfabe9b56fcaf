package io.hearth.core.daemon;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The one lock of a daemon, and its time. Any thread. Never held while the plugin's code runs,
 * while a line is logged above debug level, or while a thread is joined.
 */
final class DaemonLock {
    private final ReentrantLock lock = new ReentrantLock();
    private final Ticker ticker;

    DaemonLock(Ticker ticker) {
        this.ticker = ticker;
    }

    Ticker ticker() {
        return ticker;
    }

    Condition newCondition() {
        return lock.newCondition();
    }

    void change(Runnable change) {
        ask(
                () -> {
                    change.run();
                    return this;
                });
    }

    <T> T ask(Supplier<T> question) {
        lock.lock();
        try {
            return question.get();
        } finally {
            lock.unlock();
        }
    }

    /** With the lock held: waits for a signal or until a time, or for no reason returns early. */
    void await(Condition condition, long until) throws InterruptedException {
        ticker.await(lock, condition, until);
    }
}

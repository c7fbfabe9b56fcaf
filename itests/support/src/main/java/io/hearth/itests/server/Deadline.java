package io.hearth.itests.server;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what should become true soon. Any thread. */
public final class Deadline {
    private static final long PAUSE_NANOS = 5_000_000;

    private Deadline() {}

    /**
     * Waits until a condition holds.
     *
     * @param limit how long at most
     * @param condition asked again and again
     * @param otherwise what to say if it does not hold in time
     * @throws AssertionError if it does not
     */
    public static void await(
            Duration limit, BooleanSupplier condition, Supplier<String> otherwise) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + limit + ": " + otherwise.get());
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}

package io.hearth.wire.client;

import java.util.function.BooleanSupplier;

/** Waits for a condition, not for a time. */
public final class Waiting {
    private static final long LIMIT_NANOS = 20_000_000_000L;

    private Waiting() {}

    /** Returns when it is true; fails after 20 seconds. */
    public static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + LIMIT_NANOS;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("the condition has not come true");
            }
            Thread.onSpinWait();
        }
    }
}

package io.hearth.core.deploy;

import io.hearth.core.deploy.Note.Retry;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * When files were last tried, and whether to try them again. Used by one thread. After a start
 * everything may be tried once: what was missing may have come since.
 */
final class Attempts {
    static final Duration A_WHILE = Duration.ofSeconds(10);

    private final LongSupplier changes;
    private final LongSupplier nanoTime;
    private final Map<String, Attempt> attempts = new HashMap<>();

    private record Attempt(long changes, long time) {}

    /**
     * @param changes counts what happened to other bundles
     * @param nanoTime the time that passes
     */
    Attempts(LongSupplier changes, LongSupplier nanoTime) {
        this.changes = changes;
        this.nanoTime = nanoTime;
    }

    /** An attempt begins: what changes from now on is a cause for another one. */
    void begin(String name) {
        attempts.put(name, new Attempt(changes.getAsLong(), nanoTime.getAsLong()));
    }

    void forget(String name) {
        attempts.remove(name);
    }

    boolean isDue(String name, Retry retry) {
        Attempt last = attempts.get(name);
        return switch (retry) {
            case WHEN_CHANGED -> false;
            case WHEN_OTHERS_CHANGE -> last == null || last.changes() != changes.getAsLong();
            case AFTER_A_WHILE ->
                    last == null || nanoTime.getAsLong() - last.time() > A_WHILE.toNanos();
        };
    }
}

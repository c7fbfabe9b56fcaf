package io.hearth.core.daemon;

import java.time.Duration;

/** Spans of time as numbers and as text. */
final class Spans {
    /** Longer spans are cut to this, so that sums of times cannot overflow. */
    private static final Duration LONGEST = Duration.ofDays(36_500);

    private Spans() {}

    static long nanos(Duration span) {
        return span.compareTo(LONGEST) < 0 ? span.toNanos() : LONGEST.toNanos();
    }

    /** For people to read: {@code 250 ms}, {@code 1.5 s}. */
    static String text(Duration span) {
        long millis = Math.round(nanos(span) / 1e6);
        if (millis < 1_000) {
            return millis + " ms";
        }
        String seconds = String.valueOf(millis / 1_000.0);
        return (seconds.endsWith(".0") ? seconds.substring(0, seconds.length() - 2) : seconds)
                + " s";
    }
}

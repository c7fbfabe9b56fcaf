package io.hearth.core.fault;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Places at which a test can have the server die as if by {@code kill -9}. Thread-safe.
 *
 * <p>System property {@value #PROPERTY} names one place, and behind a colon which pass through it
 * is the last: {@code install.committed:3}. Without the property a place costs one comparison.
 */
public final class CrashPoint {
    /** The system property; never set but by tests. */
    public static final String PROPERTY = "hearth.crash.at";

    /** What a shell makes of SIGKILL, so that the end looks the same to whoever waits for it. */
    private static final int EXIT_CODE = 137;

    private static final String ARMED = System.getProperty(PROPERTY);
    private static final String PLACE = ARMED == null ? null : place(ARMED);
    private static final AtomicInteger PASSES_LEFT =
            new AtomicInteger(ARMED == null ? 0 : passes(ARMED));

    private CrashPoint() {}

    /** Called where a crash is worth a look; returns, unless this is the armed place. */
    public static void reached(String place) {
        if (PLACE != null && PLACE.equals(place) && PASSES_LEFT.decrementAndGet() == 0) {
            Runtime.getRuntime().halt(EXIT_CODE);
        }
    }

    static String place(String armed) {
        int colon = armed.indexOf(':');
        return colon < 0 ? armed : armed.substring(0, colon);
    }

    static int passes(String armed) {
        int colon = armed.indexOf(':');
        return colon < 0 ? 1 : Integer.parseInt(armed.substring(colon + 1));
    }
}

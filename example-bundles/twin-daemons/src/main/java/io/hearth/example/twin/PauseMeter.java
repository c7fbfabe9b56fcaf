package io.hearth.example.twin;

import java.time.Duration;

/** Keeps the longest pause seen so far. Not thread-safe: belongs to one task. */
final class PauseMeter {
    private Duration longest = Duration.ZERO;

    /**
     * Takes in one pause.
     *
     * @return whether it is at least a whole millisecond longer than the longest before it
     */
    boolean isNewLongest(Duration pause) {
        if (pause.toMillis() <= longest.toMillis()) {
            return false;
        }
        longest = pause;
        return true;
    }

    Duration longest() {
        return longest;
    }
}

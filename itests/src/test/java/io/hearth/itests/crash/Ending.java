package io.hearth.itests.crash;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;

/**
 * How one run of the server is to end.
 *
 * @param place where it dies by itself, with the number of the pass; empty for a kill
 * @param delay when it is killed
 * @param amidStart whether the delay begins with the process, and not when the server is ready
 * @param inOrder whether it is not killed at all but stopped
 */
record Ending(Optional<String> place, Duration delay, boolean amidStart, boolean inOrder) {
    static Ending at(String place) {
        return new Ending(Optional.of(place), Duration.ZERO, false, place.startsWith("stop."));
    }

    /** Anything. */
    static Ending any(Random random) {
        int dice = random.nextInt(10);
        if (dice == 0) {
            return new Ending(Optional.empty(), Duration.ofMillis(200), false, true);
        }
        if (dice < 5) {
            String place = Places.ALL.get(random.nextInt(Places.ALL.size()));
            return at(place + ":" + (1 + random.nextInt(3)));
        }
        boolean amidStart = dice == 5;
        Duration delay = Duration.ofMillis(random.nextInt(amidStart ? 1000 : 400));
        return new Ending(Optional.empty(), delay, amidStart, false);
    }
}

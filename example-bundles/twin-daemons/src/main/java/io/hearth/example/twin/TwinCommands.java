package io.hearth.example.twin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The shell's commands in scope {@code twin}. Immutable; any thread. */
public final class TwinCommands {
    private final Clock clock;
    private final Instant started;

    TwinCommands(Clock clock) {
        this.clock = clock;
        this.started = clock.instant();
    }

    /**
     * {@code twin:uptime}.
     *
     * @return how long the bundle has been started, in whole seconds
     */
    public String uptime() {
        return "started " + Duration.between(started, clock.instant()).toSeconds() + " seconds ago";
    }
}

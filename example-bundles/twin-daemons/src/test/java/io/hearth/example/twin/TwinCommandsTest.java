package io.hearth.example.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TwinCommandsTest {
    private final MovableClock clock = new MovableClock();

    @Test
    void countsFromTheStartOfTheBundle() {
        TwinCommands commands = new TwinCommands(clock);
        clock.now = clock.now.plusSeconds(90);

        assertThat(commands.uptime()).isEqualTo("started 90 seconds ago");
    }

    /** A clock that the test sets. */
    private static final class MovableClock extends Clock {
        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("The clock stays in UTC");
        }
    }
}

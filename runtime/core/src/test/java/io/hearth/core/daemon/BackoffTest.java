package io.hearth.core.daemon;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.daemon.RestartPolicy;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private final Backoff backoff = new Backoff(new RestartPolicy(5, ofSeconds(1), ofSeconds(6)));

    private Optional<Duration> failAtOnce() {
        return backoff.failed(0);
    }

    @Test
    void theDelayDoublesUpToTheLongest() {
        assertThat(Stream.generate(this::failAtOnce).limit(5).map(Optional::orElseThrow))
                .containsExactly(
                        ofSeconds(1), ofSeconds(2), ofSeconds(4), ofSeconds(6), ofSeconds(6));
    }

    @Test
    void givesUpAfterTheLastAllowedRestart() {
        Stream.generate(this::failAtOnce).limit(5).forEach(delay -> assertThat(delay).isPresent());
        assertThat(failAtOnce()).isEmpty();
    }

    @Test
    void aSuccessStartsTheCountAgain() {
        failAtOnce();
        failAtOnce();
        backoff.succeeded();
        assertThat(failAtOnce()).contains(ofSeconds(1));
    }

    @Test
    void aRunLongerThanTheLongestDelayStartsTheCountAgain() {
        failAtOnce();
        failAtOnce();
        assertThat(backoff.failed(ofSeconds(6).toNanos() + 1)).contains(ofSeconds(1));
    }

    @Test
    void aRunAsLongAsTheLongestDelayDoesNot() {
        failAtOnce();
        failAtOnce();
        assertThat(backoff.failed(ofSeconds(6).toNanos())).contains(ofSeconds(4));
    }

    @Test
    void neverMeansNever() {
        assertThat(new Backoff(RestartPolicy.NEVER).failed(Long.MAX_VALUE)).isEmpty();
    }

    @Test
    void withoutALimitItNeverGivesUp() {
        Backoff endless = new Backoff(RestartPolicy.ON_FAILURE);
        for (int i = 0; i < 10_000; i++) {
            assertThat(endless.failed(0)).isPresent();
        }
    }
}

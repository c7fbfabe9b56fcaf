package io.hearth.api.daemon;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RestartPolicyTest {
    @Test
    void theDelayDoublesWithEachFailureInARow() {
        assertThat(IntStream.rangeClosed(1, 8).mapToObj(RestartPolicy.ON_FAILURE::delayAfter))
                .extracting(Duration::toSeconds)
                .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L);
    }

    @Test
    void theLongestDelayHoldsAfterAnyNumberOfFailures() {
        assertThat(RestartPolicy.ON_FAILURE.delayAfter(Integer.MAX_VALUE)).isEqualTo(ofSeconds(60));
    }

    @Test
    void delaysOfMillenniaDoNotOverflow() {
        Duration longest = ofSeconds(Long.MAX_VALUE);
        RestartPolicy policy = new RestartPolicy(1, longest.dividedBy(2).plusSeconds(9), longest);
        assertThat(policy.delayAfter(2)).isEqualTo(longest);
    }

    @Test
    void refusesNumbersThatMakeNoSense() {
        assertThatThrownBy(() -> new RestartPolicy(-1, ofSeconds(1), ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("maxRestarts");
        assertThatThrownBy(() -> new RestartPolicy(1, Duration.ZERO, ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RestartPolicy(1, ofSeconds(2), ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most maxDelay");
    }
}

package io.hearth.core.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BeatsTest {
    private static final long START = 1_000;

    private final Beats beats = new Beats(Duration.ofNanos(10), START);

    @Test
    void theFirstBeatIsDueAtTheStart() {
        assertThat(beats.next()).isEqualTo(START);
    }

    @Test
    void aBeatThatBeginsLateDoesNotMoveTheFollowingOnes() {
        for (int n = 0; n < 1_000; n++) {
            assertThat(beats.next()).isEqualTo(START + n * 10);
            beats.began();
            beats.succeeded(START + n * 10 + 9);
        }
        assertThat(beats.missed()).isZero();
    }

    @Test
    void aBeatThatIsDueWhenTheOneBeforeEndsRunsLate() {
        beats.began();
        beats.succeeded(START + 19);
        assertThat(beats.next()).isEqualTo(START + 10);
        assertThat(beats.missed()).isZero();
    }

    @Test
    void ofSeveralBeatsThatAreDueOnlyTheLatestRuns() {
        beats.began();
        beats.succeeded(START + 45);
        assertThat(beats.next()).isEqualTo(START + 40);
        assertThat(beats.missed()).isEqualTo(3);
        beats.began();
        beats.succeeded(START + 46);
        assertThat(beats.next()).isEqualTo(START + 50);
    }

    @Test
    void afterAFailureTheFirstBeatThatIsDueAfterTheDelayFollows() {
        beats.began();
        beats.failed(START + 31);
        assertThat(beats.next()).isEqualTo(START + 40);
        assertThat(beats.missed()).isEqualTo(3);
    }

    @Test
    void aBeatThatIsDueWhenTheDelayEndsIsNotMissed() {
        beats.began();
        beats.failed(START + 30);
        assertThat(beats.next()).isEqualTo(START + 30);
        assertThat(beats.missed()).isEqualTo(2);
    }

    @Test
    void aDelayShorterThanThePeriodSkipsNothing() {
        beats.began();
        beats.failed(START + 4);
        assertThat(beats.next()).isEqualTo(START + 10);
        assertThat(beats.missed()).isZero();
    }

    @Test
    void aNewPeriodCountsFromTheLastBeat() {
        beats.began();
        beats.change(Duration.ofNanos(7), START + 3);
        assertThat(beats.next()).isEqualTo(START + 7);
        beats.began();
        assertThat(beats.next()).isEqualTo(START + 14);
    }

    @Test
    void aNewPeriodThatHasPassedMakesTheBeatDueNow() {
        beats.began();
        beats.change(Duration.ofNanos(2), START + 9);
        assertThat(beats.next()).isEqualTo(START + 9);
        assertThat(beats.missed()).isZero();
    }

    @Test
    void aNewPeriodBeforeTheFirstBeatLeavesThatWhereItIs() {
        beats.change(Duration.ofNanos(3), START - 5);
        assertThat(beats.next()).isEqualTo(START);
        beats.began();
        assertThat(beats.next()).isEqualTo(START + 3);
    }

    @Test
    void aNewPeriodDoesNotHurryARestart() {
        beats.began();
        beats.failed(START + 30);
        beats.change(Duration.ofNanos(1), START + 5);
        assertThat(beats.next()).isEqualTo(START + 30);
    }

    @Test
    void refusesAPeriodThatIsNotPositive() {
        assertThatThrownBy(() -> new Beats(Duration.ZERO, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> beats.change(Duration.ofNanos(-1), START))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("more than zero");
        assertThat(beats.period()).isEqualTo(Duration.ofNanos(10));
    }

    @Test
    void bearsAPeriodOfMillennia() {
        Duration millennia = Duration.ofSeconds(Long.MAX_VALUE);
        beats.change(millennia, START);
        beats.began();
        beats.failed(START + Spans.nanos(millennia));
        assertThat(beats.next()).isGreaterThan(START);
        assertThat(beats.period()).isEqualTo(millennia);
    }
}

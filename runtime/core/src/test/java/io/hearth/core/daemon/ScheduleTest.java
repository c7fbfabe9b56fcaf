package io.hearth.core.daemon;

import static io.hearth.core.daemon.DaemonFixture.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import io.hearth.api.daemon.RestartPolicy;
import io.hearth.api.daemon.Schedule;
import io.hearth.core.admin.ThreadInfo;
import io.hearth.core.admin.ThreadInfo.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private final DaemonFixture fixture = new DaemonFixture();
    private final VirtualTicker ticker = fixture.ticker;
    private final List<Duration> beats = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        fixture.close();
    }

    private void beat() {
        beats.add(Duration.ofNanos(ticker.nanos()));
    }

    private Schedule every(Duration period, RestartPolicy policy) {
        return fixture.daemon.every("beat", period, policy, this::beat);
    }

    @Test
    void beatsAtOnceAndThenOncePerPeriod() throws Exception {
        every(seconds(5), RestartPolicy.NEVER);
        ticker.passTo(seconds(5));
        ticker.passTo(seconds(10));
        ticker.awaitSleeperUntil(seconds(15));
        assertThat(beats).containsExactly(Duration.ZERO, seconds(5), seconds(10));
    }

    @Test
    void aSlowBeatDoesNotMoveTheFollowingOnes() throws Exception {
        fixture.daemon.every("beat", seconds(5), RestartPolicy.NEVER, this::beatForThreeSeconds);
        ticker.passTo(seconds(5));
        ticker.passTo(seconds(10));
        ticker.awaitSleeperUntil(seconds(15));
        assertThat(beats).containsExactly(Duration.ZERO, seconds(5), seconds(10));
    }

    private void beatForThreeSeconds() {
        beat();
        ticker.advance(seconds(3));
    }

    @Test
    void beatsThatWereMissedAreCountedAndNotMadeUp() throws Exception {
        Schedule schedule =
                fixture.daemon.every("beat", seconds(5), RestartPolicy.NEVER, this::firstIsLong);
        ticker.awaitSleeperUntil(seconds(20));
        assertThat(beats).containsExactly(Duration.ZERO, seconds(17));
        assertThat(schedule.missedBeats()).isEqualTo(2);
        assertThat(fixture.info("beat").missedBeats()).isEqualTo(2);
    }

    private void firstIsLong() {
        beat();
        if (beats.size() == 1) {
            ticker.advance(seconds(17));
        }
    }

    @Test
    void aShorterPeriodCountsAtOnce() throws Exception {
        Schedule schedule = every(seconds(60), RestartPolicy.NEVER);
        ticker.awaitSleeperUntil(seconds(60));
        ticker.advance(seconds(10));
        schedule.period(seconds(15));
        assertThat(schedule.period()).isEqualTo(seconds(15));
        ticker.passTo(seconds(15));
        ticker.awaitSleeperUntil(seconds(30));
        assertThat(beats).containsExactly(Duration.ZERO, seconds(15));
    }

    @Test
    void aPeriodThatHasPassedBeatsNow() throws Exception {
        Schedule schedule = every(seconds(60), RestartPolicy.NEVER);
        ticker.awaitSleeperUntil(seconds(60));
        ticker.advance(seconds(10));
        schedule.period(seconds(1));
        ticker.awaitSleeperUntil(seconds(11));
        assertThat(beats).containsExactly(Duration.ZERO, seconds(10));
        assertThat(schedule.missedBeats()).isZero();
    }

    @Test
    void refusesAPeriodThatIsNotPositive() throws Exception {
        assertThatThrownBy(() -> every(Duration.ZERO, RestartPolicy.NEVER))
                .isInstanceOf(IllegalArgumentException.class);
        Schedule schedule = every(seconds(5), RestartPolicy.NEVER);
        assertThatThrownBy(() -> schedule.period(seconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        ticker.awaitSleeperUntil(seconds(5));
    }

    @Test
    void noBeatFollowsACancel() throws Exception {
        Schedule schedule = every(seconds(5), RestartPolicy.NEVER);
        ticker.awaitSleeperUntil(seconds(5));
        schedule.cancel();
        fixture.awaitState("beat", State.ENDED);
        Await.that("the thread is gone", () -> fixture.supervisor.threadCount() == 0);
        schedule.period(seconds(1));
        ticker.advance(seconds(100));
        assertThat(beats).containsExactly(Duration.ZERO);
    }

    @Test
    void aBeatMayCancelItsOwnSchedule() throws Exception {
        AtomicReference<Schedule> schedule = new AtomicReference<>();
        CountDownLatch known = new CountDownLatch(1);
        schedule.set(
                fixture.daemon.every(
                        "beat",
                        seconds(5),
                        RestartPolicy.NEVER,
                        () -> {
                            Await.latch(known);
                            schedule.get().cancel();
                        }));
        known.countDown();
        fixture.awaitState("beat", State.ENDED);
        assertThat(fixture.info("beat").runs()).isEqualTo(1);
    }

    @Test
    void aCancelledBeatRunsToItsEnd() throws Exception {
        DaemonFixture.Stubborn work = new DaemonFixture.Stubborn();
        Schedule schedule = fixture.daemon.every("beat", seconds(5), RestartPolicy.NEVER, work);
        Await.latch(work.started);
        schedule.cancel();
        assertThat(fixture.info("beat").state()).isEqualTo(State.RUNNING);
        work.release.countDown();
        fixture.awaitState("beat", State.ENDED);
        assertThat(work.interrupts).hasValue(0);
    }

    @Test
    void aFailedBeatIsFollowedByTheFirstOneAfterTheDelay() throws Exception {
        RestartPolicy policy = new RestartPolicy(3, seconds(12), seconds(60));
        fixture.daemon.every("beat", seconds(5), policy, this::failFirst);
        ticker.passTo(seconds(15));
        ticker.awaitSleeperUntil(seconds(20));
        assertThat(beats).containsExactly(Duration.ZERO, seconds(15));
        ThreadInfo info = fixture.info("beat");
        assertThat(info.failures()).isEqualTo(1);
        assertThat(info.restarts()).isEqualTo(1);
        assertThat(info.missedBeats()).isEqualTo(2);
        assertThat(fixture.log.lines(Level.ERROR))
                .singleElement()
                .asString()
                .startsWith("Task beat of plugin x failed; it runs again in 15 s")
                .contains("IllegalStateException: first");
    }

    private void failFirst() {
        beat();
        if (beats.size() == 1) {
            throw new IllegalStateException("first");
        }
    }

    @Test
    void aBeatThatReturnsStartsTheCountOfFailuresAgain() throws Exception {
        RestartPolicy policy = new RestartPolicy(1, seconds(1), seconds(60));
        fixture.daemon.every("beat", seconds(5), policy, this::failEverySecond);
        for (int n = 1; n <= 6; n++) {
            ticker.passTo(seconds(5L * n));
        }
        ticker.awaitSleeperUntil(seconds(35));
        assertThat(fixture.info("beat").failures()).isEqualTo(4);
        assertThat(fixture.info("beat").restarts()).isEqualTo(3);
    }

    private void failEverySecond() {
        beat();
        if (beats.size() % 2 == 1) {
            throw new IllegalStateException("again");
        }
    }

    @Test
    void aScheduleThatMayNotRestartIsGivenUp() {
        fixture.daemon.every("beat", seconds(5), RestartPolicy.NEVER, this::failFirst);
        fixture.awaitState("beat", State.FAILED);
        ThreadInfo info = fixture.info("beat");
        assertThat(info.lastError()).contains("java.lang.IllegalStateException: first");
        assertThat(info.nextRun()).isEmpty();
    }

    @Test
    void aWaitingScheduleTellsWhenItRunsNext() throws Exception {
        every(seconds(5), RestartPolicy.NEVER);
        ticker.awaitSleeperUntil(seconds(5));
        ThreadInfo info = fixture.info("beat");
        assertThat(info.state()).isEqualTo(State.WAITING);
        assertThat(info.nextRun()).contains(Instant.parse("2026-01-01T00:00:05Z"));
        assertThat(info.thread()).isEqualTo("plugin-x-beat");
        assertThat(info.stack()).isNotEmpty();
    }

    @Test
    void anInterruptFromElsewhereDoesNotEndASchedule() throws Exception {
        AtomicReference<Thread> thread = new AtomicReference<>();
        fixture.daemon.every(
                "beat",
                seconds(5),
                RestartPolicy.NEVER,
                () -> {
                    thread.set(Thread.currentThread());
                    beat();
                });
        ticker.awaitSleeperUntil(seconds(5));
        thread.get().interrupt();
        Await.that("the interrupt was taken", () -> !thread.get().isInterrupted());
        ticker.passTo(seconds(5));
        ticker.awaitSleeperUntil(seconds(10));
        assertThat(beats).containsExactly(Duration.ZERO, seconds(5));
    }

    @Test
    void anInterruptThatABeatLeavesBehindDoesNotReachALateOne() throws Exception {
        List<Boolean> interrupted = new CopyOnWriteArrayList<>();
        fixture.daemon.every(
                "beat",
                seconds(5),
                RestartPolicy.NEVER,
                () -> {
                    interrupted.add(Thread.currentThread().isInterrupted());
                    firstIsLong();
                    Thread.currentThread().interrupt();
                });
        ticker.awaitSleeperUntil(seconds(20));
        assertThat(interrupted).containsExactly(false, false);
    }
}

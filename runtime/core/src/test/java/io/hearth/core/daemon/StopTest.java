package io.hearth.core.daemon;

import static io.hearth.core.daemon.DaemonFixture.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import io.hearth.api.daemon.RestartPolicy;
import io.hearth.core.admin.ThreadInfo;
import io.hearth.core.admin.ThreadInfo.State;
import io.hearth.core.daemon.DaemonFixture.Stubborn;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StopTest {
    private final DaemonFixture fixture = new DaemonFixture();
    private final VirtualTicker ticker = fixture.ticker;
    private final Stubborn stubborn = new Stubborn();

    @AfterEach
    void close() {
        stubborn.release.countDown();
        fixture.close();
    }

    private CompletableFuture<List<ThreadInfo>> stopInBackground(Duration limit) {
        return CompletableFuture.supplyAsync(() -> fixture.daemon.stop(limit));
    }

    private static <T> T result(CompletableFuture<T> future) throws Exception {
        return future.get(Await.PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private void runStubborn(String task) throws Exception {
        fixture.daemon.run(task, RestartPolicy.ON_FAILURE, stubborn);
        Await.latch(stubborn.started);
    }

    @Test
    void aTaskThatAnswersTheInterruptIsNoFailure() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        fixture.daemon.run(
                "good",
                RestartPolicy.ON_FAILURE,
                () -> {
                    started.countDown();
                    new CountDownLatch(1).await();
                });
        Await.latch(started);
        assertThat(fixture.daemon.stop(seconds(10))).isEmpty();
        assertThat(fixture.supervisor.threads()).isEmpty();
        assertThat(fixture.log.lines(Level.ERROR)).isEmpty();
        assertThat(fixture.log.lines(Level.WARN)).isEmpty();
    }

    @Test
    void aTaskThatFailsForAnotherReasonIsLoggedAndNotRestarted() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        fixture.daemon.run(
                "bad",
                RestartPolicy.ON_FAILURE,
                () -> {
                    started.countDown();
                    awaitInterrupt();
                    throw new IllegalStateException("at the end");
                });
        Await.latch(started);
        assertThat(fixture.daemon.stop(seconds(10))).isEmpty();
        assertThat(fixture.log.lines(Level.ERROR))
                .singleElement()
                .asString()
                .startsWith("Task bad of plugin x failed while it was being stopped")
                .contains("at the end");
        assertThat(fixture.supervisor.restarts()).isZero();
    }

    private static void awaitInterrupt() {
        Await.that("an interrupt", Thread::interrupted);
    }

    @Test
    void tasksThatWaitForABeatOrARestartEndAtOnce() throws Exception {
        fixture.daemon.every("beat", seconds(5), RestartPolicy.NEVER, () -> {});
        fixture.daemon.run(
                "broken",
                new RestartPolicy(9, seconds(60), seconds(60)),
                () -> {
                    throw new IllegalStateException("broken");
                });
        ticker.awaitSleeperUntil(seconds(5));
        ticker.awaitSleeperUntil(seconds(60));
        assertThat(fixture.daemon.stop(seconds(10))).isEmpty();
        assertThat(ticker.nanos()).isZero();
        assertThat(fixture.supervisor.threadCount()).isZero();
    }

    @Test
    void theThreadIsGoneWhenStopReturns() throws Exception {
        AtomicReference<Thread> thread = new AtomicReference<>();
        CountDownLatch started = new CountDownLatch(1);
        fixture.daemon.run(
                "good",
                RestartPolicy.NEVER,
                () -> {
                    thread.set(Thread.currentThread());
                    started.countDown();
                    new CountDownLatch(1).await();
                });
        Await.latch(started);
        fixture.daemon.stop(seconds(10));
        assertThat(thread.get().isAlive()).isFalse();
    }

    @Test
    void aTaskThatIgnoresInterruptsIsReportedWithItsStackAndHoldsUpNothing() throws Exception {
        runStubborn("deaf");
        CompletableFuture<List<ThreadInfo>> stop = stopInBackground(seconds(10));
        Await.that("the first interrupt is heard", () -> stubborn.interrupts.get() == 1);
        ticker.passTo(seconds(5));
        Await.that("the second interrupt is heard", () -> stubborn.interrupts.get() == 2);
        ticker.passTo(seconds(10));
        ThreadInfo leftover = result(stop).get(0);
        assertThat(leftover.state()).isEqualTo(State.LEFTOVER);
        assertThat(leftover.thread()).isEqualTo("plugin-x-deaf");
        assertThat(leftover.stack()).anyMatch(frame -> frame.contains("Stubborn"));
        assertThat(stubborn.interrupts).hasValue(2);
        assertThat(fixture.log.lines(Level.WARN))
                .singleElement()
                .asString()
                .startsWith(
                        "Thread plugin-x-deaf runs on although plugin x has stopped: it was"
                                + " interrupted and has not ended within 10 s; it stands\n\tat ")
                .contains("Stubborn.run");
    }

    @Test
    void aThreadThatEndsAfterTheSecondInterruptIsNoLeftover() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch heardOnce = new CountDownLatch(1);
        fixture.daemon.run(
                "slow to hear",
                RestartPolicy.NEVER,
                () -> {
                    started.countDown();
                    awaitInterrupt();
                    heardOnce.countDown();
                    awaitInterrupt();
                });
        Await.latch(started);
        CompletableFuture<List<ThreadInfo>> stop = stopInBackground(seconds(10));
        Await.latch(heardOnce);
        ticker.passTo(seconds(5));
        assertThat(result(stop)).isEmpty();
        assertThat(fixture.log.lines(Level.WARN)).isEmpty();
    }

    @Test
    void allThreadsShareOneDeadline() throws Exception {
        Stubborn second = new Stubborn();
        runStubborn("deaf 1");
        fixture.daemon.run("deaf 2", RestartPolicy.NEVER, second);
        Await.latch(second.started);
        CompletableFuture<List<ThreadInfo>> stop = stopInBackground(seconds(10));
        ticker.passTo(seconds(5));
        ticker.passTo(seconds(10));
        assertThat(result(stop)).extracting(ThreadInfo::task).containsExactly("deaf 1", "deaf 2");
        assertThat(ticker.nanos()).isEqualTo(seconds(10).toNanos());
        second.release.countDown();
    }

    @Test
    void aLeftoverIsListedUntilItEndsAndThatIsLogged() throws Exception {
        runStubborn("deaf");
        fixture.daemon.stop(Duration.ZERO);
        assertThat(fixture.info("deaf").state()).isEqualTo(State.LEFTOVER);
        assertThat(fixture.supervisor.threadCount()).isEqualTo(1);
        ticker.advance(seconds(90));
        stubborn.release.countDown();
        Await.that("it is dropped", () -> fixture.supervisor.threads().isEmpty());
        assertThat(fixture.supervisor.threadCount()).isZero();
        Await.that("it is logged", () -> !fixture.log.lines(Level.INFO).isEmpty());
        assertThat(fixture.log.lines(Level.INFO))
                .containsExactly(
                        "Thread of task deaf of plugin x has ended, 90 s after its plugin stopped");
    }

    @Test
    void aLeftoverThatFailsIsRecorded() throws Exception {
        fixture.daemon.run(
                "deaf",
                RestartPolicy.ON_FAILURE,
                () -> {
                    stubborn.run();
                    throw new LinkageError("my class loader has gone");
                });
        Await.latch(stubborn.started);
        fixture.daemon.stop(Duration.ZERO);
        stubborn.release.countDown();
        Await.that("it is dropped", () -> fixture.supervisor.threads().isEmpty());
        assertThat(fixture.log.lines(Level.ERROR))
                .singleElement()
                .asString()
                .contains("my class loader has gone");
        assertThat(fixture.supervisor.restarts()).isZero();
    }

    @Test
    void aSecondStopNeitherWaitsForALeftoverNorReportsItAgain() throws Exception {
        runStubborn("deaf");
        fixture.daemon.stop(Duration.ZERO);
        assertThat(fixture.daemon.stop(seconds(10))).hasSize(1);
        assertThat(ticker.nanos()).isZero();
        assertThat(fixture.log.lines(Level.WARN)).hasSize(1);
    }

    @Test
    void refusesNewTasksWhileItStopsAndAfter() throws Exception {
        runStubborn("deaf");
        CompletableFuture<List<ThreadInfo>> stop = stopInBackground(seconds(10));
        ticker.awaitSleeperUntil(seconds(5));
        assertRefuses();
        stubborn.release.countDown();
        result(stop);
        assertRefuses();
    }

    private void assertRefuses() {
        assertThatThrownBy(() -> fixture.daemon.run("late", RestartPolicy.NEVER, () -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("plugin x is stopping; task late is not started");
        assertThatThrownBy(
                        () -> fixture.daemon.every("l", seconds(1), RestartPolicy.NEVER, () -> {}))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anInterruptOfTheCallerNeitherShortensTheStopNorIsLost() throws Exception {
        runStubborn("deaf");
        AtomicReference<Thread> caller = new AtomicReference<>();
        CompletableFuture<Boolean> stop =
                CompletableFuture.supplyAsync(
                        () -> {
                            caller.set(Thread.currentThread());
                            fixture.daemon.stop(seconds(10));
                            return Thread.interrupted();
                        });
        ticker.awaitSleeperUntil(seconds(5));
        caller.get().interrupt();
        ticker.passTo(seconds(5));
        ticker.awaitSleeperUntil(seconds(10));
        stubborn.release.countDown();
        assertThat(result(stop)).isTrue();
    }

    @Test
    void aTaskThatStopsItsOwnPluginDoesNotWaitForItself() throws Exception {
        CompletableFuture<List<ThreadInfo>> stopped = new CompletableFuture<>();
        fixture.daemon.run(
                "self",
                RestartPolicy.NEVER,
                () -> stopped.complete(fixture.daemon.stop(seconds(10))));
        assertThat(result(stopped))
                .singleElement()
                .extracting(ThreadInfo::state)
                .isEqualTo(State.LEFTOVER);
        Await.that("it is dropped", () -> fixture.supervisor.threads().isEmpty());
        assertThat(ticker.nanos()).isZero();
    }

    @Test
    void closingTheSupervisorStopsAllDaemonsTogether() throws Exception {
        Daemon other =
                fixture.supervisor.open("y", getClass().getClassLoader(), fixture.log.logger());
        Stubborn second = new Stubborn();
        runStubborn("deaf");
        other.run("deaf too", RestartPolicy.NEVER, second);
        Await.latch(second.started);
        CompletableFuture<Void> close = CompletableFuture.runAsync(fixture.supervisor::close);
        Await.that(
                "both are interrupted",
                () -> second.interrupts.get() > 0 && stubborn.interrupts.get() > 0);
        ticker.passTo(seconds(5));
        ticker.passTo(seconds(10));
        result(close);
        assertThat(fixture.supervisor.threads())
                .extracting(ThreadInfo::plugin)
                .containsExactly("x", "y");
        assertThatThrownBy(
                        () ->
                                fixture.supervisor.open(
                                        "z", getClass().getClassLoader(), fixture.log.logger()))
                .isInstanceOf(IllegalStateException.class);
        second.release.countDown();
    }

    @Test
    void aStopInRealTimeKeepsItsLimit() throws Exception {
        try (DaemonSupervisor real = new DaemonSupervisor()) {
            Daemon daemon = real.open("x", getClass().getClassLoader(), fixture.log.logger());
            daemon.run("deaf", RestartPolicy.NEVER, stubborn);
            Await.latch(stubborn.started);
            long begun = System.nanoTime();
            assertThat(daemon.stop(Duration.ofMillis(300))).hasSize(1);
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isBetween(Duration.ofMillis(300), seconds(10));
            stubborn.release.countDown();
        }
    }
}

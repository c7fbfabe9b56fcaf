package io.hearth.core.daemon;

import static io.hearth.core.daemon.DaemonFixture.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import io.hearth.api.daemon.DaemonTask;
import io.hearth.api.daemon.RestartPolicy;
import io.hearth.core.admin.ThreadInfo;
import io.hearth.core.admin.ThreadInfo.State;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestartTest {
    private static final RestartPolicy THREE_TIMES = new RestartPolicy(3, seconds(1), seconds(10));

    private final DaemonFixture fixture = new DaemonFixture();
    private final VirtualTicker ticker = fixture.ticker;

    @AfterEach
    void close() {
        fixture.close();
    }

    private static void fail() {
        throw new IllegalStateException("broken");
    }

    @Test
    void aTaskThatReturnsIsDone() {
        fixture.daemon.run("once", RestartPolicy.ON_FAILURE, () -> {});
        fixture.awaitState("once", State.ENDED);
        assertThat(fixture.info("once").runs()).isEqualTo(1);
        assertThat(fixture.info("once").failures()).isZero();
    }

    @Test
    void restartsWaitOneTwoFourSecondsAndThenGiveUp() throws Exception {
        fixture.daemon.run("broken", THREE_TIMES, RestartTest::fail);
        ticker.passTo(seconds(1));
        ticker.passTo(seconds(3));
        ticker.passTo(seconds(7));
        fixture.awaitState("broken", State.FAILED);
        ThreadInfo info = fixture.info("broken");
        assertThat(info.runs()).isEqualTo(4);
        assertThat(info.failures()).isEqualTo(4);
        assertThat(info.restarts()).isEqualTo(3);
        assertThat(fixture.supervisor.restarts()).isEqualTo(3);
        assertThat(info.lastError()).contains("java.lang.IllegalStateException: broken");
    }

    @Test
    void eachFailureIsLoggedWithTaskDelayAndStack() throws Exception {
        fixture.daemon.run("broken", THREE_TIMES, RestartTest::fail);
        ticker.passTo(seconds(1));
        ticker.awaitSleeperUntil(seconds(3));
        assertThat(fixture.log.lines(Level.ERROR)).hasSize(2);
        assertThat(fixture.log.lines(Level.ERROR).get(1))
                .startsWith("Task broken of plugin x failed; it runs again in 2 s")
                .contains("RestartTest.fail");
    }

    @Test
    void aHealthyRunStartsTheCountOfFailuresAgain() throws Exception {
        fixture.daemon.run(
                "long",
                THREE_TIMES,
                () -> {
                    ticker.advance(seconds(11));
                    fail();
                });
        // Each run takes 11 s, each delay is the first one: 11 + 1, 11 + 1 …
        for (int n = 1; n <= 6; n++) {
            ticker.passTo(seconds(12L * n));
        }
        ticker.awaitSleeperUntil(seconds(84));
        assertThat(fixture.info("long").restarts()).isEqualTo(6);
    }

    @Test
    void aPolicyWithoutRestartsGivesUpAtOnce() {
        fixture.daemon.run("broken", RestartPolicy.NEVER, RestartTest::fail);
        fixture.awaitState("broken", State.FAILED);
        Await.that("the thread is gone", () -> fixture.supervisor.threadCount() == 0);
        assertThat(fixture.info("broken").stack()).isEmpty();
        assertThat(fixture.log.lines(Level.ERROR))
                .singleElement()
                .asString()
                .contains("its restart policy does not run it again");
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                OutOfMemoryError.class,
                StackOverflowError.class,
                NoClassDefFoundError.class,
                ThreadDeath.class,
                AssertionError.class,
                InterruptedException.class
            })
    void whateverIsThrownIsAFailureAndIsAnsweredByThePolicy(Class<? extends Throwable> type)
            throws Exception {
        fixture.daemon.run("broken", THREE_TIMES, throwing(type));
        ticker.passTo(seconds(1));
        ticker.awaitSleeperUntil(seconds(3));
        assertThat(fixture.info("broken").lastError()).contains(type.getName());
        assertThat(fixture.info("broken").failures()).isEqualTo(2);
    }

    private static DaemonTask throwing(Class<? extends Throwable> type) throws Exception {
        Throwable failure = type.getConstructor().newInstance();
        return () -> RestartTest.<RuntimeException>sneak(failure);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable failure) throws T {
        throw (T) failure;
    }

    @Test
    void aStackThatReallyOverflowsIsSurvived() throws Exception {
        fixture.daemon.run("deep", THREE_TIMES, () -> descend(0));
        ticker.awaitSleeperUntil(seconds(1));
        assertThat(fixture.info("deep").lastError()).contains("java.lang.StackOverflowError");
    }

    private static int descend(int depth) {
        return descend(depth + 1) + 1;
    }

    @Test
    void anInterruptThatATaskLeavesBehindDoesNotReachItsNextRun() throws Exception {
        List<Boolean> interrupted = new CopyOnWriteArrayList<>();
        fixture.daemon.run(
                "marked",
                THREE_TIMES,
                () -> {
                    interrupted.add(Thread.currentThread().isInterrupted());
                    Thread.currentThread().interrupt();
                    fail();
                });
        ticker.passTo(seconds(1));
        ticker.awaitSleeperUntil(seconds(3));
        assertThat(interrupted).containsExactly(false, false);
    }

    @Test
    void eachRunFindsThePluginsClassLoader() throws Exception {
        try (URLClassLoader loader = new URLClassLoader(new URL[0])) {
            List<ClassLoader> seen = new CopyOnWriteArrayList<>();
            Daemon daemon = fixture.supervisor.open("y", loader, fixture.log.logger());
            daemon.run(
                    "loader",
                    THREE_TIMES,
                    () -> {
                        seen.add(Thread.currentThread().getContextClassLoader());
                        Thread.currentThread().setContextClassLoader(null);
                        fail();
                    });
            ticker.passTo(seconds(1));
            ticker.awaitSleeperUntil(seconds(3));
            assertThat(seen).containsExactly(loader, loader);
        }
    }

    @Test
    void aTaskRunsOnADaemonThreadNamedAfterPluginAndTask() throws Exception {
        List<Thread> threads = new CopyOnWriteArrayList<>();
        CountDownLatch seen = new CountDownLatch(1);
        fixture.daemon.run(
                "own",
                RestartPolicy.NEVER,
                () -> {
                    threads.add(Thread.currentThread());
                    seen.countDown();
                });
        Await.latch(seen);
        assertThat(threads.get(0).getName()).isEqualTo("plugin-x-own");
        assertThat(threads.get(0).isDaemon()).isTrue();
    }

    @Test
    void refusesASecondTaskOfANameUntilTheFirstIsOver() throws Exception {
        DaemonFixture.Stubborn work = new DaemonFixture.Stubborn();
        fixture.daemon.run("one", RestartPolicy.NEVER, work);
        Await.latch(work.started);
        assertThatThrownBy(() -> fixture.daemon.run("one", RestartPolicy.NEVER, () -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("task one of plugin x is running already");
        work.release.countDown();
        Await.that("the first is over", () -> fixture.supervisor.threadCount() == 0);
        fixture.daemon.run("one", RestartPolicy.NEVER, RestartTest::fail);
        fixture.awaitState("one", State.FAILED);
        assertThat(fixture.supervisor.threads()).hasSize(1);
    }

    @Test
    void refusesANameThatCannotBePartOfAThreadsName() {
        assertThatThrownBy(() -> fixture.daemon.run("a\nb", RestartPolicy.NEVER, () -> {}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(fixture.supervisor.threads()).isEmpty();
    }

    @Test
    void onlyTheLatestTasksThatAreOverStayListed() {
        for (int n = 0; n < 120; n++) {
            String task = "task-" + n;
            fixture.daemon.run(task, RestartPolicy.NEVER, () -> {});
            Await.that("it is over", () -> fixture.supervisor.threadCount() == 0);
        }
        assertThat(fixture.supervisor.threads()).hasSizeBetween(50, 51);
        assertThat(fixture.info("task-119").state()).isEqualTo(State.ENDED);
    }

    @Test
    void aTaskMayStartATask() {
        fixture.daemon.run(
                "outer",
                RestartPolicy.NEVER,
                () -> fixture.daemon.run("inner", RestartPolicy.NEVER, () -> {}));
        Await.that("both ran", () -> fixture.supervisor.threads().size() == 2);
        fixture.awaitState("inner", State.ENDED);
    }
}

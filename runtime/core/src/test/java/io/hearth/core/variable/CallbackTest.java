package io.hearth.core.variable;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.variable.RefusedValueException;
import io.hearth.api.variable.SystemVariable;
import io.hearth.api.variable.VariableChange;
import io.hearth.core.admin.Assignment;
import io.hearth.core.admin.Assignment.Target;
import io.hearth.core.admin.ChangedBy;
import io.hearth.core.admin.SqlValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Check and update callbacks: their order, their power, and what they cannot do to the server. */
class CallbackTest {
    @TempDir Path home;

    private Server server;

    @BeforeEach
    void start() throws Exception {
        server = Server.start(home);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aCheckMayChangeTheValueEvenBeyondTheRange() throws Exception {
        SystemVariable<Integer> doubled =
                SystemVariable.ofInt("v")
                        .range(0, 1000)
                        .check(change -> change.value() * 2)
                        .build();
        server.install("p", doubled);

        assertThat(server.set("p_v", SqlValue.of(5))).isEmpty();
        assertThat(doubled.get()).isEqualTo(10);
        assertThat(server.set("p_v", SqlValue.of(900))).isEmpty();
        assertThat(doubled.get()).isEqualTo(1800);
    }

    @Test
    void aCheckThatRefusesIsError1231WithItsReason() throws Exception {
        server.install(
                "p",
                SystemVariable.ofInt("v")
                        .check(
                                change -> {
                                    throw change.value() == 1
                                            ? new RefusedValueException()
                                            : new RefusedValueException("it is odd");
                                })
                        .build());
        Refused.withError(
                "ERROR 1231 (42000): Variable 'p_v' can't be set to the value of '1'",
                () -> server.set("p_v", SqlValue.of(1)));
        Refused.withError(
                "ERROR 1231 (42000): Variable 'p_v' can't be set to the value of '3': it is odd",
                () -> server.set("p_v", SqlValue.of(3)));
        assertThat(server.guard.failures("p")).isZero();
    }

    @Test
    void aCheckMayGiveAnErrorOfItsOwn() throws Exception {
        server.install(
                "p",
                SystemVariable.ofInt("v")
                        .check(
                                change -> {
                                    throw ErrorCode.ER_SERVER_SHUTDOWN.toException();
                                })
                        .build());
        Refused.withError(
                "ERROR 1053 (08S01): Server shutdown in progress",
                () -> server.set("p_v", SqlValue.of(1)));
    }

    @Test
    void defaultIsNotCheckedButUpdated() throws Exception {
        AtomicInteger checks = new AtomicInteger();
        SystemVariable<Integer> variable =
                SystemVariable.ofInt("v")
                        .defaultValue(1)
                        .check(
                                change -> {
                                    checks.incrementAndGet();
                                    return change.value();
                                })
                        .update(change -> change.value() + 1)
                        .build();
        server.install("p", variable);
        server.setDefault(Target.GLOBAL, "p_v");

        assertThat(checks).hasValue(0);
        assertThat(variable.get()).isEqualTo(2);
    }

    @Test
    void allChecksComeBeforeTheFirstUpdate() throws Exception {
        List<String> calls = new ArrayList<>();
        server.install("p", recording("a", calls), recording("b", calls));
        server.admin.set(
                List.of(
                        Assignment.global("p_b", SqlValue.of(1)),
                        Assignment.global("p_a", SqlValue.of(2))),
                ChangedBy.user("ann"));

        assertThat(calls)
                .containsExactly("check b 0->1", "check a 0->2", "update b 0->1", "update a 0->2");
    }

    private static SystemVariable<Integer> recording(String name, List<String> calls) {
        return SystemVariable.ofInt(name)
                .check(
                        change -> {
                            calls.add("check " + name + text(change));
                            return change.value();
                        })
                .onUpdate(change -> calls.add("update " + name + text(change)))
                .build();
    }

    private static String text(VariableChange<?> change) {
        return " " + change.oldValue() + "->" + change.value();
    }

    @Test
    void anUpdateThatFailsTakesTheWholeStatementBack() throws Exception {
        List<String> calls = new ArrayList<>();
        SystemVariable<Integer> first = recording("a", calls);
        SystemVariable<Integer> second =
                SystemVariable.ofInt("b")
                        .update(
                                change -> {
                                    throw new IllegalStateException("no");
                                })
                        .build();
        server.install("p", first, second);
        Refused.withError(
                "ERROR 1105 (HY000): Plugin 'p': update of p_b threw"
                        + " java.lang.IllegalStateException: no",
                () ->
                        server.admin.set(
                                List.of(
                                        Assignment.global("p_a", SqlValue.of(1)),
                                        Assignment.global("p_b", SqlValue.of(1))),
                                ChangedBy.user("ann")));

        assertThat(calls).containsExactly("check a 0->1", "update a 0->1", "update a 1->0");
        assertThat(first.get()).isZero();
        assertThat(second.get()).isZero();
        assertThat(server.guard.failures("p")).isEqualTo(1);
    }

    @Test
    void aCallbackThatHangsIsLeftBehindAndNotCalledASecondTimeMeanwhile() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        SystemVariable<Integer> stuck =
                SystemVariable.ofInt("v")
                        .onUpdate(
                                change -> {
                                    awaitUninterrupted(release);
                                    ended.countDown();
                                })
                        .build();
        server.install("p", stuck);
        Refused.withError(
                "ERROR 1105 (HY000): Plugin 'p': update of p_v did not return within 500 ms",
                () -> server.set("p_v", SqlValue.of(1)));
        Refused.withError(
                "ERROR 1105 (HY000): Plugin 'p': an earlier callback of p_v has not returned yet",
                () -> server.set("p_v", SqlValue.of(2)));
        assertThat(stuck.get()).isZero();

        release.countDown();
        assertThat(ended.await(5, TimeUnit.SECONDS)).isTrue();
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        boolean interrupted = false;
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aCallbackMaySetAnotherVariable() throws Exception {
        SystemVariable<Integer> other = SystemVariable.ofInt("other").build();
        SystemVariable<Integer> variable =
                SystemVariable.ofInt("v").onUpdate(change -> other.set(change.value() + 1)).build();
        server.install("p", other, variable);
        server.set("p_v", SqlValue.of(4));

        assertThat(variable.get()).isEqualTo(4);
        assertThat(other.get()).isEqualTo(5);
    }

    @Test
    void aCallbackThatSetsItsOwnVariableGetsAnErrorAtOnce() throws Exception {
        List<SystemVariable<Integer>> self = new ArrayList<>();
        self.add(SystemVariable.ofInt("v").onUpdate(change -> self.get(0).set(1)).build());
        server.install("p", self.get(0));
        Refused.withError(
                "ERROR 1105 (HY000): Variable 'p_v' cannot be set from its own callback",
                () -> server.set("p_v", SqlValue.of(4)));
        assertThat(self.get(0).get()).isZero();
    }

    @Test
    void callbacksThatSetEachOthersVariablesDoNotDeadlock() throws Exception {
        CyclicBarrier bothAreIn = new CyclicBarrier(2);
        List<SystemVariable<Integer>> pair = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            int other = 1 - i;
            pair.add(
                    SystemVariable.ofInt("v" + i)
                            .update(
                                    change -> {
                                        if (change.value() == 1) {
                                            bothAreIn.await(5, TimeUnit.SECONDS);
                                            pair.get(other).set(2);
                                        }
                                        return change.value();
                                    })
                            .build());
        }
        server.install("p", pair.get(0), pair.get(1));
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> results = new ArrayList<>();
            for (String name : List.of("p_v0", "p_v1")) {
                results.add(two.submit(() -> succeeds(name)));
            }
            int successes = 0;
            for (Future<Boolean> result : results) {
                successes += result.get(10, TimeUnit.SECONDS) ? 1 : 0;
            }
            assertThat(successes).isEqualTo(1);
        } finally {
            two.shutdownNow();
        }
    }

    private boolean succeeds(String name) {
        try {
            server.set(name, SqlValue.of(1));
            return true;
        } catch (io.hearth.api.error.ServerException refused) {
            assertThat(refused).hasMessageContaining("its callback waits for this one");
            return false;
        }
    }

    @Test
    void concurrentSetsAreNeverLostAndNeverInParallel() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger calls = new AtomicInteger();
        AtomicInteger overlaps = new AtomicInteger();
        SystemVariable<Integer> counter =
                SystemVariable.ofInt("v")
                        .update(
                                change -> {
                                    overlaps.addAndGet(inside.getAndIncrement());
                                    calls.incrementAndGet();
                                    inside.decrementAndGet();
                                    return change.oldValue() + 1;
                                })
                        .build();
        server.install("p", counter);
        int threads = 4;
        int each = 50;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                done.add(
                        pool.submit(
                                () -> {
                                    for (int n = 0; n < each; n++) {
                                        server.set("p_v", SqlValue.of(0));
                                    }
                                }));
            }
            for (Future<?> one : done) {
                one.get(30, TimeUnit.SECONDS);
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(overlaps).hasValue(0);
        assertThat(calls).hasValue(threads * each);
        assertThat(counter.get()).isEqualTo(threads * each);
    }

    @Test
    void variablesAreNotTakenAwayWhileACallbackRuns() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        List<String> events = new java.util.concurrent.CopyOnWriteArrayList<>();
        server.install(
                "p",
                SystemVariable.ofInt("v")
                        .onUpdate(
                                change -> {
                                    entered.countDown();
                                    awaitUninterrupted(release);
                                    events.add("updated");
                                })
                        .build());
        Thread setting = new Thread(() -> server.set("p_v", SqlValue.of(1)));
        Thread leaving =
                new Thread(
                        () -> {
                            server.variables.withdraw("p");
                            events.add("withdrawn");
                        });
        setting.start();
        assertThat(entered.await(5, TimeUnit.SECONDS)).isTrue();
        leaving.start();
        while (leaving.getState() != Thread.State.TIMED_WAITING && leaving.isAlive()) {
            Thread.onSpinWait();
        }
        release.countDown();
        leaving.join(5000);
        setting.join(5000);

        assertThat(events).containsExactly("updated", "withdrawn");
    }

    @Test
    void aCheckThatGivesNullIsAFaultOfThePlugin() throws Exception {
        server.install("p", SystemVariable.ofInt("v").check(change -> null).build());
        Refused.withError(
                "ERROR 1105 (HY000): Plugin 'p': check of p_v returned null",
                () -> server.set("p_v", SqlValue.of(1)));
        assertThat(server.guard.failures("p")).isEqualTo(1);
    }
}

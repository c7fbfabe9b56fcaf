package io.hearth.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.error.ServerException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LifecycleQueueTest {
    private final LifecycleQueue queue = new LifecycleQueue();
    private final CountDownLatch gate = new CountDownLatch(1);
    private final List<String> done = new CopyOnWriteArrayList<>();

    @AfterEach
    void letAllEnd() {
        gate.countDown();
        queue.close();
    }

    private Future<Void> hold(Set<String> names) {
        return queue.submit(
                names,
                () -> {
                    gate.await();
                    done.add("held");
                    return null;
                });
    }

    private Future<Void> note(String what, Set<String> names) {
        return queue.submit(
                names,
                () -> {
                    done.add(what);
                    return null;
                });
    }

    @Test
    void operationsOfOtherPluginsDoNotWait() throws Exception {
        hold(Set.of("slow"));
        note("other", Set.of("other")).get(10, TimeUnit.SECONDS);
        assertThat(done).containsExactly("other");
    }

    @Test
    void operationsOfOnePluginRunInTheirOrder() throws Exception {
        hold(Set.of("one", "two"));
        Future<Void> second = note("second", Set.of("two", "three"));
        Future<Void> third = note("third", Set.of("three"));
        assertThat(done).isEmpty();
        gate.countDown();
        second.get();
        third.get();
        assertThat(done).containsExactly("held", "second", "third");
    }

    @Test
    void anExclusiveOperationWaitsForAllAndAllWaitForIt() throws Exception {
        hold(Set.of("one"));
        note("exclusive", Set.of());
        Future<Void> last = note("last", Set.of("unrelated"));
        assertThat(done).isEmpty();
        gate.countDown();
        last.get();
        assertThat(done).containsExactly("held", "exclusive", "last");
    }

    @Test
    void passesOnWhatTheWorkThrows() {
        ServerException failure = ErrorCode.ER_UDF_EXISTS.toException("x");
        assertThatThrownBy(
                        () ->
                                queue.call(
                                        Set.of("x"),
                                        () -> {
                                            throw failure;
                                        }))
                .isSameAs(failure);
    }

    @Test
    void aCallerWithALimitGoesOnWhenItIsReached() {
        queue.callWithin(
                Duration.ofMillis(20),
                "The test",
                Set.of("x"),
                () -> {
                    gate.await();
                    done.add("late");
                    return null;
                });
        assertThat(done).isEmpty();
    }

    @Test
    void refusesOperationsAfterItsEndAndRunsThoseBefore() throws Exception {
        Future<Void> before = hold(Set.of("x"));
        queue.close();
        gate.countDown();
        before.get();
        assertThat(done).containsExactly("held");
        awaitShutdown();
    }

    private void awaitShutdown() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        ServerException refusal = null;
        while (refusal == null && System.nanoTime() < deadline) {
            try {
                note("after", Set.of("y"));
            } catch (ServerException refused) {
                refusal = refused;
            }
        }
        assertThat(refusal).isNotNull();
        assertThat(refusal.code()).isEqualTo(ErrorCode.ER_SERVER_SHUTDOWN);
    }
}

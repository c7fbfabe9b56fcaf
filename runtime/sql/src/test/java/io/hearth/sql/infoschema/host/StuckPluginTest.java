package io.hearth.sql.infoschema.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.error.ServerException;
import io.hearth.api.session.Session;
import io.hearth.api.table.RowCursor;
import io.hearth.api.table.ScanRequest;
import io.hearth.core.admin.ThreadInfo;
import io.hearth.sql.infoschema.TestStatement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Plugins that do not come back. */
@Timeout(30)
class StuckPluginTest {
    private final HostFixture fixture = new HostFixture();
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    /** Waits before its second row, and ignores interrupts. */
    private final class Stuck extends Numbers {
        @Override
        void beforeRow(int row) {
            if (row == 1) {
                hang();
            }
        }
    }

    private void hang() {
        reached.countDown();
        boolean freed = false;
        while (!freed) {
            try {
                released.await();
                freed = true;
            } catch (InterruptedException ignoredOnPurpose) {
                Thread.onSpinWait();
            }
        }
    }

    /** A statement on a session's thread. */
    private final class Run {
        private final TestStatement statement = new TestStatement();
        private final Thread thread;
        private final CompletableFuture<Object> outcome = new CompletableFuture<>();

        Run(String table) {
            thread =
                    new Thread(
                            () -> {
                                try {
                                    outcome.complete(
                                            HostFixture.read(fixture.table(table), statement));
                                } catch (Throwable failure) {
                                    outcome.completeExceptionally(failure);
                                }
                            });
            thread.start();
        }

        /** As KILL QUERY does. */
        void kill() {
            statement.stop(ErrorCode.ER_QUERY_INTERRUPTED.toException());
            thread.interrupt();
        }

        ServerException failure() throws Exception {
            try {
                throw new AssertionError("succeeded: " + outcome.get(20, TimeUnit.SECONDS));
            } catch (ExecutionException failed) {
                return (ServerException) failed.getCause();
            }
        }
    }

    @Test
    void aKilledStatementLeavesAPluginThatIgnoresInterrupts() throws Exception {
        Stuck stuck = new Stuck();
        fixture.register("stuck", stuck);
        Run run = new Run("stuck");
        assertThat(reached.await(20, TimeUnit.SECONDS)).isTrue();
        run.kill();
        assertThat(run.failure().code()).isEqualTo(ErrorCode.ER_QUERY_INTERRUPTED);

        assertThat(fixture.host.leftBehind())
                .singleElement()
                .satisfies(
                        thread -> {
                            assertThat(thread.plugin()).isEqualTo("stuck");
                            assertThat(thread.task()).isEqualTo("scan");
                            assertThat(thread.state()).isEqualTo(ThreadInfo.State.LEFTOVER);
                            assertThat(thread.stack())
                                    .anySatisfy(
                                            line ->
                                                    assertThat(line)
                                                            .contains("StuckPluginTest.hang"));
                        });
        assertThat(stuck.closed).as("nobody may close it while it runs").hasValue(0);
        assertThat(fixture.failed).as("a killed statement is no failure of the plugin").isEmpty();

        released.countDown();
        await(() -> fixture.host.leftBehind().isEmpty());
        await(() -> stuck.closed.get() == 1);
    }

    @Test
    void anotherStatementReadsTheTableMeanwhile() throws Exception {
        fixture.register("stuck", new Stuck());
        fixture.register("numbers", new Numbers());
        Run run = new Run("stuck");
        assertThat(reached.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(fixture.read("numbers")).hasSize(3);
        run.kill();
        assertThat(run.failure().code()).isEqualTo(ErrorCode.ER_QUERY_INTERRUPTED);
        released.countDown();
    }

    @Test
    void aKilledStatementEndsAPluginThatObeysInterruptsAndClosesItsCursor() throws Exception {
        Numbers waiting =
                new Numbers() {
                    @Override
                    void beforeRow(int row) throws InterruptedException {
                        reached.countDown();
                        released.await();
                    }
                };
        fixture.register("waiting", waiting);
        Run run = new Run("waiting");
        assertThat(reached.await(20, TimeUnit.SECONDS)).isTrue();
        run.kill();
        assertThat(run.failure().code()).isEqualTo(ErrorCode.ER_QUERY_INTERRUPTED);
        assertThat(fixture.host.leftBehind()).isEmpty();
        assertThat(waiting.closed).hasValue(1);
    }

    @Test
    void aTimeLimitEndsTheWaitWithoutAnInterrupt() throws Exception {
        fixture.register("stuck", new Stuck());
        Run run = new Run("stuck");
        assertThat(reached.await(20, TimeUnit.SECONDS)).isTrue();
        run.statement.stop(ErrorCode.ER_QUERY_TIMEOUT.toException());
        assertThat(run.failure().code()).isEqualTo(ErrorCode.ER_QUERY_TIMEOUT);
        released.countDown();
    }

    @Test
    void aCursorThatOpensTooLateIsClosed() throws Exception {
        Numbers late =
                new Numbers() {
                    @Override
                    public RowCursor open(Session session, ScanRequest request) throws Exception {
                        hang();
                        return super.open(session, request);
                    }
                };
        fixture.register("late", late);
        Run run = new Run("late");
        assertThat(reached.await(20, TimeUnit.SECONDS)).isTrue();
        run.kill();
        assertThat(run.failure().code()).isEqualTo(ErrorCode.ER_QUERY_INTERRUPTED);
        assertThat(fixture.host.leftBehind())
                .singleElement()
                .satisfies(thread -> assertThat(thread.task()).isEqualTo("scan"));
        released.countDown();
        await(() -> late.closed.get() == 1);
        await(() -> fixture.host.leftBehind().isEmpty());
    }

    @Test
    void aCallThatWasLeftBehindWritesNoMoreRows() throws Exception {
        Stuck stuck = new Stuck();
        fixture.register("stuck", stuck);
        Run run = new Run("stuck");
        assertThat(reached.await(20, TimeUnit.SECONDS)).isTrue();
        run.kill();
        run.failure();
        Thread reader = stuck.reader;
        released.countDown();
        await(() -> fixture.host.leftBehind().isEmpty());
        assertThat(fixture.read("stuck")).containsExactly(0L, 1L, 2L);
        assertThat(reader.getName()).isEqualTo("plugin-stuck-table");
    }

    @Test
    void theThreadsOfAPluginEndWithIt() throws Exception {
        Numbers numbers = new Numbers();
        var registration = fixture.register("numbers", numbers);
        fixture.read("numbers");
        Thread reader = numbers.reader;
        registration.close();
        await(() -> !reader.isAlive());
        assertThatThrownBy(() -> fixture.table("numbers")).isNotNull();
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("still waiting").isLessThan(deadline);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }
}

package io.hearth.core.daemon;

import io.hearth.api.daemon.DaemonTask;
import io.hearth.core.admin.ThreadInfo;
import io.hearth.core.admin.ThreadInfo.State;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A supervisor in virtual time with one daemon, {@code x}, and its log. */
final class DaemonFixture implements AutoCloseable {
    final VirtualTicker ticker = new VirtualTicker();
    final DaemonSupervisor supervisor = new DaemonSupervisor(ticker);
    final LogRecorder log = new LogRecorder();
    final Daemon daemon = supervisor.open("x", getClass().getClassLoader(), log.logger());

    static Duration seconds(long number) {
        return Duration.ofSeconds(number);
    }

    /** What is listed of the task. */
    ThreadInfo info(String task) {
        return supervisor.threads().stream()
                .filter(info -> info.task().equals(task))
                .findFirst()
                .orElseThrow();
    }

    void awaitState(String task, State state) {
        Await.that(task + " is " + state, () -> info(task).state() == state);
    }

    @Override
    public void close() {
        daemon.stop(Duration.ZERO);
        supervisor.close();
    }

    /** Work that answers no interrupt and ends when it is told to. */
    static final class Stubborn implements DaemonTask {
        final CountDownLatch started = new CountDownLatch(1);
        final CountDownLatch release = new CountDownLatch(1);
        final AtomicInteger interrupts = new AtomicInteger();

        @Override
        public void run() {
            started.countDown();
            while (release.getCount() > 0) {
                ignoreInterrupts();
            }
        }

        private void ignoreInterrupts() {
            try {
                release.await();
            } catch (InterruptedException ignored) {
                interrupts.incrementAndGet();
            }
        }
    }
}

package io.hearth.core.daemon;

import static io.hearth.core.daemon.DaemonFixture.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.daemon.DaemonTask;
import io.hearth.api.daemon.RestartPolicy;
import io.hearth.api.daemon.Schedule;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a stopped daemon leaves in memory: nothing of its plugin. */
class CollectableTest {
    private final DaemonFixture fixture = new DaemonFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    /** A task as a plugin's class would be. */
    private static final class Work implements DaemonTask {
        private final CountDownLatch started = new CountDownLatch(1);

        @Override
        public void run() throws InterruptedException {
            started.countDown();
            new CountDownLatch(1).await();
        }
    }

    private static void awaitCollected(WeakReference<?> reference) {
        Await.that(
                "the object is collected",
                () -> {
                    System.gc();
                    return reference.refersTo(null);
                });
    }

    private WeakReference<DaemonTask> runTask(Daemon daemon) throws Exception {
        Work work = new Work();
        daemon.run("work", RestartPolicy.ON_FAILURE, work);
        Await.latch(work.started);
        return new WeakReference<>(work);
    }

    @Test
    void aTaskIsCollectableAfterTheStopAlthoughTheDaemonIsHeld() throws Exception {
        WeakReference<DaemonTask> work = runTask(fixture.daemon);
        fixture.daemon.stop(seconds(10));
        awaitCollected(work);
        assertThat(fixture.supervisor.threads()).isEmpty();
    }

    @Test
    void aScheduleThatThePluginKeepsDoesNotKeepItsTask() throws Exception {
        Work work = new Work();
        Schedule schedule =
                fixture.daemon.every("work", seconds(1), RestartPolicy.ON_FAILURE, work);
        Await.latch(work.started);
        WeakReference<DaemonTask> reference = new WeakReference<>(work);
        work = null;
        fixture.daemon.stop(seconds(10));
        awaitCollected(reference);
        assertThat(schedule.period()).isEqualTo(seconds(1));
    }

    @Test
    void aTaskThatIsOverIsCollectableWhileItsPluginRuns() throws Exception {
        DaemonTask work =
                new DaemonTask() {
                    @Override
                    public void run() {
                        throw new IllegalStateException("over");
                    }
                };
        fixture.daemon.run("work", RestartPolicy.NEVER, work);
        WeakReference<DaemonTask> reference = new WeakReference<>(work);
        work = null;
        Await.that("it is over", () -> fixture.supervisor.threadCount() == 0);
        awaitCollected(reference);
        assertThat(fixture.info("work").failures()).isEqualTo(1);
    }

    @Test
    void theClassLoaderIsCollectableAfterTheStop() throws Exception {
        URLClassLoader loader = new URLClassLoader(new URL[0]);
        Daemon daemon = fixture.supervisor.open("y", loader, fixture.log.logger());
        runTask(daemon);
        WeakReference<ClassLoader> reference = new WeakReference<>(loader);
        daemon.stop(seconds(10));
        loader.close();
        loader = null;
        awaitCollected(reference);
    }

    @Test
    void aLeftoverIsCollectableOnceItHasEnded() throws Exception {
        DaemonFixture.Stubborn work = new DaemonFixture.Stubborn();
        fixture.daemon.run("work", RestartPolicy.NEVER, work);
        Await.latch(work.started);
        fixture.daemon.stop(java.time.Duration.ZERO);
        work.release.countDown();
        WeakReference<DaemonTask> reference = new WeakReference<>(work);
        work = null;
        awaitCollected(reference);
        Await.that("it is dropped", () -> fixture.supervisor.threads().isEmpty());
    }
}

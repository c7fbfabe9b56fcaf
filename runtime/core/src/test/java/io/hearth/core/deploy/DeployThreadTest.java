package io.hearth.core.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.core.admin.LibraryInfo.State;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** The folder with its thread. */
class DeployThreadTest extends FolderTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final TestBundle ONE = TestBundle.of("io.x", "1.0.0", "a");

    private static void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(deadline);
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Test
    void deploysAndUninstallsByItself() throws Exception {
        deploy.start();
        drop("x.jar", ONE);
        await("deployed", () -> target.deployed().containsKey("x.jar"));
        delete("x.jar");
        await("removed", () -> target.deployed().isEmpty());
    }

    @Test
    void whatLiesThereAtTheStartIsDeployedWhenTheFirstLooksAreDone() throws Exception {
        drop("x.jar", ONE);
        deploy.start();

        assertThat(deploy.awaitFirstLooks(PATIENCE)).isTrue();
        assertThat(state("x.jar")).isEqualTo(State.DEPLOYED);
    }

    @Test
    void makesTheFolderWhenNothingWasEverDeployed() throws Exception {
        Files.delete(folder);
        deploy.start();

        assertThat(deploy.awaitFirstLooks(PATIENCE)).isTrue();
        assertThat(folder).isDirectory();
    }

    @Test
    void looksAtAFolderThatWasRemovedAndMadeAgain() throws Exception {
        deploy.start();
        assertThat(deploy.awaitFirstLooks(PATIENCE)).isTrue();
        Files.delete(folder);
        await("reported", () -> !log.lines().isEmpty());
        Files.createDirectory(folder);
        drop("x.jar", ONE);

        await("deployed", () -> target.deployed().containsKey("x.jar"));
    }

    @Test
    void goesOnAfterALookThatFailed() throws Exception {
        AtomicInteger looks = new AtomicInteger();
        DeployThread thread =
                new DeployThread(
                        folder,
                        Duration.ofMillis(1),
                        () -> {
                            if (looks.incrementAndGet() == 1) {
                                throw new IllegalStateException("a bug");
                            }
                            return false;
                        });
        thread.start();
        await("another look", () -> looks.get() > 1);
        thread.close();

        assertThat(log.lines()).hasSize(1);
    }

    @Test
    void nothingIsDoneAfterItIsClosed() throws Exception {
        deploy.start();
        deploy.close();
        deploy.close();

        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("hearth-deploy");
    }

    @Test
    void closingBeforeTheStartDoesNotWait() {
        deploy.close();

        assertThat(deploy.available()).isEmpty();
    }
}

package io.hearth.core.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.core.admin.LibraryInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A deploy folder that looks when it is told to. */
abstract class FolderTest {
    @TempDir Path temp;
    final CrashPoints crashes = new CrashPoints();
    final FakeTarget target = new FakeTarget(crashes);
    final AtomicLong nanoTime = new AtomicLong();
    Path folder;
    WatchedDictionary dictionary;
    DeployFolder deploy;
    LogLines log;

    @BeforeEach
    final void open() throws Exception {
        folder = Files.createDirectory(temp.resolve("deploy"));
        dictionary = new WatchedDictionary(temp.resolve("data"), crashes);
        log = new LogLines();
        start();
    }

    @AfterEach
    final void close() {
        log.close();
        deploy.close();
        dictionary.close();
    }

    private void start() {
        deploy =
                new DeployFolder(folder, Duration.ofMillis(250), target, dictionary, nanoTime::get);
    }

    /** A new start of the server on the same data. */
    final void restart() throws Exception {
        crashes.never();
        deploy.close();
        dictionary.close();
        dictionary = new WatchedDictionary(temp.resolve("data"), crashes);
        start();
    }

    final Path drop(String name, byte[] content) throws IOException {
        Path unfinished = folder.resolve("." + name.hashCode());
        Files.write(unfinished, content);
        return Files.move(
                unfinished,
                folder.resolve(name),
                java.nio.file.StandardCopyOption.ATOMIC_MOVE,
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    final Path drop(String name, TestBundle bundle) throws IOException {
        return drop(name, bundle.bytes());
    }

    final void delete(String name) throws IOException {
        Files.delete(folder.resolve(name));
    }

    /** Looks until nothing is left to do. */
    final void settle() {
        deploy.look();
        deploy.look();
        int looks = 0;
        while (deploy.look()) {
            assertThat(looks++).as("looks without coming to rest").isLessThan(100);
        }
    }

    /** What was asked of the life cycle since the last time. */
    final List<String> calls() {
        List<String> calls = List.copyOf(target.calls);
        target.calls.clear();
        return calls;
    }

    final LibraryInfo row(String name) {
        return deploy.available().stream()
                .filter(row -> row.file().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError(name + " is not among " + deploy.available()));
    }

    final LibraryInfo.State state(String name) {
        return row(name).state();
    }

    final String version(String name) {
        return target.deployed().get(name).version();
    }
}

package io.hearth.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.launcher.fixture.FailingActivator;
import io.hearth.launcher.fixture.NotReadyActivator;
import io.hearth.launcher.fixture.ReadyActivator;
import io.hearth.launcher.fixture.StoppingActivator;
import io.hearth.options.OptionException;
import io.hearth.options.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class ServerTest {
    @TempDir Path home;
    private FixtureBundles fixtures;
    private Path data;

    @BeforeEach
    void makeTheDistribution() throws Exception {
        fixtures = new FixtureBundles(home.toRealPath());
        data = home.resolve("data");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "throw, 1", "argument, 7"})
    void executesCommandsAndEndsWithTheirExitCode(String command, int exit) throws Exception {
        startedWith(ReadyActivator.class);
        assertThat(server("--execute=" + command, "7").run()).isEqualTo(exit);
        assertNothingLeft();
    }

    @Test
    void startsAgainFromItsCacheAndFromNone() throws Exception {
        startedWith(ReadyActivator.class);
        assertThat(server("--execute=0").run()).isZero();
        assertThat(data.resolve("cache")).isNotEmptyDirectory();
        assertThat(server("--execute=0").run()).isZero();
        deleteRecursively(data.resolve("cache"));
        assertThat(server("--execute=0").run()).isZero();
    }

    @Test
    void makesTheCacheAnewAfterACrash() throws Exception {
        startedWith(ReadyActivator.class);
        assertThat(server("--execute=0").run()).isZero();
        Path kept = Files.createFile(data.resolve("cache/kept"));
        assertThat(server("--execute=0").run()).isZero();
        assertThat(kept).exists();
        Files.writeString(data.resolve("hearth.lock"), "1\n");
        Files.writeString(data.resolve("hearth.pid"), "1\n");
        assertThat(server("--execute=0").run()).isZero();
        assertThat(kept).doesNotExist();
        assertNothingLeft();
    }

    @Test
    void makesADamagedCacheAnew() throws Exception {
        startedWith(ReadyActivator.class);
        assertThat(server("--execute=0").run()).isZero();
        for (Path bundle : filesNamed("bundle.info")) {
            Files.writeString(bundle, "rubbish");
        }
        assertThat(server("--execute=0").run()).isZero();
    }

    private List<Path> filesNamed(String name) throws IOException {
        try (var files = Files.walk(data.resolve("cache"))) {
            List<Path> found = files.filter(file -> file.endsWith(name)).toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }

    @Test
    void startsInAFolderWithBlanksAndSigns() throws Exception {
        home = Files.createDirectories(home.resolve("a b+c%20d"));
        fixtures = new FixtureBundles(home);
        startedWith(ReadyActivator.class);
        assertThat(server("--execute=0").run()).isZero();
    }

    @Test
    void runsUntilItIsAskedToStop() throws Exception {
        startedWith(ReadyActivator.class);
        Server server = server();
        CompletableFuture<Integer> exit = CompletableFuture.supplyAsync(() -> run(server));
        Path pidFile = data.resolve("hearth.pid");
        awaitExists(pidFile);
        assertThat(exit).isNotDone();
        server.stop();
        server.stop();
        assertThat(exit.get(30, TimeUnit.SECONDS)).isZero();
        assertNothingLeft();
    }

    @Test
    void aStopBeforeTheStartIsNotLost() throws Exception {
        startedWith(ReadyActivator.class);
        Server server = server();
        server.stop();
        assertThat(server.run()).isZero();
        assertNothingLeft();
    }

    @Test
    void endsInOrderWhenABundleStopsTheFramework() throws Exception {
        startedWith(StoppingActivator.class);
        assertThat(server().run()).isZero();
        assertNothingLeft();
    }

    @Test
    void failsWhenABundleOfTheRuntimeDoesNotStart() throws Exception {
        startedWith(FailingActivator.class);
        assertThat(server().run()).isEqualTo(1);
        assertNothingLeft();
    }

    @Test
    void failsWhenTheRuntimeSaysThatItDoes() throws Exception {
        startedWith(NotReadyActivator.class);
        assertThat(server().run()).isEqualTo(1);
        assertNothingLeft();
    }

    @Test
    void failsWhenTheDistributionIsIncomplete() throws Exception {
        fixtures.startOrder("nosuch.jar");
        assertThat(server().run()).isEqualTo(1);
        assertNothingLeft();
    }

    @Test
    void refusesADataDirectoryInUseAndTouchesNothingInIt() throws Exception {
        startedWith(ReadyActivator.class);
        try (DatadirLock held = DatadirLock.acquire(data)) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> server().run())
                    .isInstanceOf(StartException.class)
                    .hasMessage(
                            "Data directory '%s' is in use by the server with pid %d",
                            data, ProcessHandle.current().pid());
            assertThat(data).isDirectoryNotContaining("glob:**cache");
        }
    }

    @Test
    void takesAChangedBundleAtTheNextStart() throws Exception {
        startedWith(FailingActivator.class);
        assertThat(server().run()).isEqualTo(1);
        Path jar = fixtures.activated("fixture", ReadyActivator.class);
        Files.setLastModifiedTime(jar, FileTime.fromMillis(System.currentTimeMillis() + 10_000));
        assertThat(server("--execute=0").run()).isZero();
    }

    private void startedWith(Class<?> activator) throws IOException {
        fixtures.activated("fixture", activator);
        fixtures.plain("unused", "1.0.0");
        fixtures.startOrder("# one", "fixture.jar", "");
    }

    private Server server(String... arguments) throws OptionException {
        List<String> given = new ArrayList<>(List.of(arguments));
        List<String> options = given.stream().filter(word -> word.startsWith("--")).toList();
        return new Server(Options.read(home, options), given);
    }

    private static int run(Server server) {
        try {
            return server.run();
        } catch (StartException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void assertNothingLeft() throws IOException {
        assertThat(data.resolve("hearth.pid")).doesNotExist();
        assertThat(Files.readString(data.resolve("hearth.lock"))).isEmpty();
    }

    private static void awaitExists(Path file) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!Files.exists(file)) {
            assertThat(System.nanoTime()).as("waiting for " + file).isLessThan(end);
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static void deleteRecursively(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

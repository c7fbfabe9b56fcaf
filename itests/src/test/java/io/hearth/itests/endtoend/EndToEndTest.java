package io.hearth.itests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.itests.bundle.TestBundle;
import io.hearth.itests.plugin.Evidence;
import io.hearth.itests.server.Deadline;
import io.hearth.itests.server.HearthServer;
import io.hearth.itests.server.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** What end-to-end tests share: a copy of the distribution for each test. */
@ParameterizedClass(name = "on {0}")
@ArgumentsSource(EachJava.class)
abstract class EndToEndTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    private static final Map<Path, Installation> PREPARED = new ConcurrentHashMap<>();

    @Parameter Path javaHome;
    @TempDir Path folder;

    /** The copy. */
    protected Installation hearth;

    @BeforeEach
    final void copyTheDistribution() {
        hearth = copyTo(folder.resolve("hearth"));
    }

    /** One more copy. */
    protected final Installation copyTo(Path home) {
        return PREPARED.computeIfAbsent(javaHome, EndToEndTest::prepare).copy(home);
    }

    /** A server makes a class archive at its first start with a JDK; once is enough for all. */
    private static Installation prepare(Path java) {
        Path home = Path.of("target", "distributions").toAbsolutePath();
        try {
            Path unused = Files.createTempDirectory(Files.createDirectories(home), "hearth-");
            Installation prepared = Installation.copyTo(unused).on(java);
            HearthServer.Result result = prepared.run("--make-class-archive");
            assertThat(result.exit()).as(result.errors()).isZero();
            return prepared;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Puts a bundle of test plugins into plugin_dir. */
    protected final void addPlugins(String file, Class<?>... classes) {
        TestBundle.named("io.hearth.itests." + file.replace(".jar", ""))
                .with(classes)
                .writeTo(hearth.plugins().resolve(file));
    }

    /** What a test plugin has written down. */
    protected final List<String> evidence(String plugin) {
        return lines(hearth.pluginData(plugin).resolve(Evidence.FILE));
    }

    /** The lines of a file that need not exist yet. */
    protected static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    protected static void await(BooleanSupplier condition, Supplier<String> otherwise) {
        Deadline.await(SOON, condition, otherwise);
    }

    /** The server did not start: exit code 1, and standard error gives these parts of a reason. */
    protected static void assertRefused(HearthServer.Result result, String... parts) {
        assertThat(result.exit()).as(result.errors()).isEqualTo(1);
        assertThat(result.errors())
                .contains(parts)
                .doesNotContain("ready for connections", "\tat ");
    }
}

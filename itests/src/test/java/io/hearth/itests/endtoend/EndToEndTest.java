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
import java.util.Optional;
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

    @Parameter Path javaHome;
    @TempDir Path folder;

    /** The copy. */
    protected Installation hearth;

    @BeforeEach
    final void copyTheDistribution() {
        hearth = Installation.copyTo(folder.resolve("hearth"), Optional.of(javaHome));
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

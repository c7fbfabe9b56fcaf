package io.hearth.example.heartbeat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.hearth.api.daemon.RestartPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeartbeatPluginTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final HeartbeatPlugin plugin = new HeartbeatPlugin(Clock.fixed(NOON, ZoneOffset.UTC));
    private final RecordedThreads threads = new RecordedThreads();
    private FakeContext context;
    private Path file;

    @BeforeEach
    void makeContext(@TempDir Path folder) {
        context = new FakeContext("heartbeat", folder);
        file = folder.resolve("heartbeat.log");
    }

    @Test
    void writesALineAtTheStartAtEachBeatAndAtTheEnd() throws Exception {
        plugin.init(context);
        plugin.start(threads);
        threads.beat();
        threads.beat();
        plugin.deinit(context);

        assertThat(file)
                .hasContent(
                        """
                        Starting up at 2026-03-01T12:00:00.000Z
                        Heartbeat at 2026-03-01T12:00:00.000Z
                        Heartbeat at 2026-03-01T12:00:00.000Z
                        Shutting down at 2026-03-01T12:00:00.000Z
                        """);
    }

    @Test
    void beatsEveryFiveSecondsAndIsRestartedAfterAFailure() throws Exception {
        plugin.init(context);
        plugin.start(threads);

        assertThat(threads.task()).isEqualTo("beat");
        assertThat(threads.period()).isEqualTo(Duration.ofSeconds(5));
        assertThat(threads.policy()).isEqualTo(RestartPolicy.ON_FAILURE);
    }

    @Test
    void beginsAFreshFileAtEachStart() throws Exception {
        Files.writeString(
                file, "Heartbeat of an earlier run, much longer than the new first line\n");

        plugin.init(context);

        assertThat(file).hasContent("Starting up at 2026-03-01T12:00:00.000Z");
    }

    @Test
    void aBeatThatCannotBeWrittenFails() throws Exception {
        plugin.init(context);
        plugin.start(threads);
        putAFolderInTheWay();

        assertThatIOException().isThrownBy(threads::beat);
    }

    @Test
    void cannotStartWhereItCannotWrite() throws Exception {
        Files.createDirectory(file);

        assertThatIOException().isThrownBy(() -> plugin.init(context));
    }

    private void putAFolderInTheWay() throws Exception {
        Files.delete(file);
        Files.createDirectory(file);
    }
}

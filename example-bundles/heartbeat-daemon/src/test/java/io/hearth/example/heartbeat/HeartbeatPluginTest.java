package io.hearth.example.heartbeat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.hearth.api.daemon.RestartPolicy;
import io.hearth.api.variable.StatusValue;
import io.hearth.api.variable.StatusVariable;
import io.hearth.api.variable.SystemVariable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
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

    @Test
    void theIntervalChangesThePeriodAtOnce() throws Exception {
        plugin.init(context);
        plugin.start(threads);

        variable("interval", Integer.class).set(1);

        assertThat(threads.period()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void tellsTheTimeAsMySqlDoesWhenAsked() throws Exception {
        SystemVariable<HeartbeatPlugin.TimeFormat> format =
                variable("format", HeartbeatPlugin.TimeFormat.class);
        format.set(HeartbeatPlugin.TimeFormat.MYSQL);

        plugin.init(context);

        assertThat(file).hasContent("Starting up at 260301 12:00:00");
    }

    @Test
    void countsItsBeatsAndRemembersTheLast() throws Exception {
        plugin.init(context);
        plugin.start(threads);
        threads.beat();
        threads.beat();

        assertThat(status("Heartbeat_beats")).isEqualTo(new StatusValue.Signed(2));
        assertThat(status("Heartbeat_late")).isEqualTo(new StatusValue.Signed(3));
        assertThat(status("Heartbeat_last"))
                .isEqualTo(new StatusValue.Text("2026-03-01T12:00:00.000Z"));
    }

    private StatusValue status(String name) throws Exception {
        for (StatusVariable variable : plugin.statusVariables()) {
            if (variable.name().equals(name)) {
                return variable.function().read(Optional.empty());
            }
        }
        throw new AssertionError("no status variable " + name);
    }

    @SuppressWarnings("unchecked")
    private <T> SystemVariable<T> variable(String name, Class<T> type) {
        SystemVariable<?> found =
                plugin.systemVariables().stream()
                        .filter(variable -> variable.definition().name().equals(name))
                        .findFirst()
                        .orElseThrow();
        assertThat(found.get()).isInstanceOf(type);
        return (SystemVariable<T>) found;
    }

    private void putAFolderInTheWay() throws Exception {
        Files.delete(file);
        Files.createDirectory(file);
    }
}

package io.hearth.example.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwinBusyPluginTest {
    private final TwinBusyPlugin plugin = new TwinBusyPlugin(this::nextNanoTime);
    private final OneThread thread = new OneThread();

    @TempDir private Path folder;
    private long nanoTime;

    @BeforeEach
    void init() {
        plugin.init(new FakeContext("twin_busy", folder));
    }

    @AfterEach
    void endTheTask() throws Exception {
        thread.interrupt();
        thread.awaitEnd();
    }

    @Test
    void writesHowMuchLaterThanPlannedItWokeUp() throws Exception {
        plugin.start(thread);

        assertThat(firstLine(folder.resolve("pauses.log"))).matches("Pause of 27 ms at \\S+Z");
    }

    @Test
    void endsAtAnInterrupt() throws Exception {
        plugin.start(thread);
        thread.interrupt();

        assertThat(thread.awaitEnd()).isInstanceOf(InterruptedException.class);
    }

    @Test
    void failsWhenItCannotWriteAndIsTriedThreeTimesMore() throws Exception {
        Files.createDirectory(folder.resolve("pauses.log"));
        plugin.start(thread);

        assertThat(thread.awaitEnd()).isInstanceOf(IOException.class);
        assertThat(thread.task()).isEqualTo("meter");
        assertThat(thread.policy().maxRestarts()).isEqualTo(3);
    }

    /** A clock by which each sleep of 10 ms takes 37 ms. Only the task's thread reads it. */
    private long nextNanoTime() {
        nanoTime += Duration.ofMillis(37).toNanos();
        return nanoTime;
    }

    /** Waits for a whole line. */
    private static String firstLine(Path file) throws IOException {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(30));
        while (Instant.now().isBefore(deadline)) {
            if (Files.exists(file) && Files.readString(file).endsWith("\n")) {
                return Files.readAllLines(file).get(0);
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("No line in " + file + " within 30 seconds");
    }
}

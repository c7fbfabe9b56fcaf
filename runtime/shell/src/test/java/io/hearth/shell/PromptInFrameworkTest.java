package io.hearth.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.FrameworkEvent;

/** {@code --shell=ON} where standard input is no terminal. */
class PromptInFrameworkTest {
    private static final Map<String, String> SHELL_ON = Map.of("hearth.shell", "ON");

    private final InputStream originalIn = System.in;
    private final PrintStream originalOut = System.out;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    @TempDir private Path directory;

    @AfterEach
    void restore() {
        System.setIn(originalIn);
        System.setOut(originalOut);
    }

    private EmbeddedFelix start(InputStream input) throws Exception {
        System.setIn(input);
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        return new EmbeddedFelix(directory, SHELL_ON);
    }

    @Test
    void runsStandardInputAndThenStopsTheServer() throws Exception {
        String commands = "plugin:install heartbeat heartbeat-daemon.jar\nplugin:list\n";

        EmbeddedFelix felix =
                start(new ByteArrayInputStream(commands.getBytes(StandardCharsets.UTF_8)));

        assertThat(felix.waitForStop()).isEqualTo(FrameworkEvent.STOPPED);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("heartbeat is ACTIVE\n")
                .contains("heartbeat-daemon.jar");
    }

    @Test
    void aServerThatStopsDoesNotWaitForInputThatNeverComes() throws Exception {
        try (PipedOutputStream silent = new PipedOutputStream()) {
            EmbeddedFelix felix = start(new PipedInputStream(silent));

            felix.stop();

            assertThat(felix.waitForStop()).isEqualTo(FrameworkEvent.STOPPED);
        }
    }
}

package io.hearth.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineRunTest {
    @TempDir Path home;
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @Test
    void printsHelpVersionAndDefaultsWithoutStarting() throws Exception {
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("config/hearth.cnf"), "[hearth]\nport=5\n");
        assertThat(run("--help")).isZero();
        assertThat(output.toString(StandardCharsets.UTF_8)).contains("Usage: hearth");
        output.reset();
        assertThat(run("--help", "--verbose")).isZero();
        assertThat(output.toString(StandardCharsets.UTF_8)).contains("Variables (--variable");
        output.reset();
        assertThat(run("--version")).isZero();
        assertThat(output.toString(StandardCharsets.UTF_8)).startsWith("hearth  Ver ");
        output.reset();
        assertThat(run("--print-defaults")).isZero();
        assertThat(output.toString(StandardCharsets.UTF_8)).endsWith("arguments:\n--port=5\n");
        assertThat(errors.size()).isZero();
        assertThat(home.resolve("data")).doesNotExist();
    }

    @Test
    void saysOneSentenceAboutAWrongOption() {
        assertThat(run("--port=x")).isEqualTo(1);
        assertThat(errors.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "hearth: command line: option '--port': a whole number from 0 to 65535 is"
                                + " expected, found 'x'"
                                + System.lineSeparator());
        assertThat(output.size()).isZero();
    }

    private int run(String... arguments) {
        return new CommandLineRun(
                        home,
                        List.of(arguments),
                        new PrintStream(output, true, StandardCharsets.UTF_8),
                        new PrintStream(errors, true, StandardCharsets.UTF_8))
                .run();
    }
}

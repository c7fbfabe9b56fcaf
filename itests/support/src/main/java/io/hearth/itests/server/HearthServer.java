package io.hearth.itests.server;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One server process. Closing it leaves no process behind, whatever has happened. Not thread-safe.
 */
public final class HearthServer implements AutoCloseable {
    /** How long a start, a stop or a run may take on a busy machine. */
    public static final Duration LIMIT = Duration.ofSeconds(60);

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Process process;
    private final Path output;
    private final Path errors;

    private HearthServer(Process process, Path output, Path errors) {
        this.process = process;
        this.output = output;
        this.errors = errors;
    }

    /**
     * What a run to the end has given.
     *
     * @param exit the exit code
     * @param output standard output
     * @param errors standard error
     */
    public record Result(int exit, String output, String errors) {}

    static HearthServer start(Installation installation, String... options) {
        List<String> command = new ArrayList<>();
        command.add(installation.home().resolve("bin/hearth").toString());
        command.addAll(List.of(options));
        int number = COUNT.incrementAndGet();
        Path output = installation.home().resolve("run-" + number + ".out");
        Path errors = installation.home().resolve("run-" + number + ".err");
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.directory(installation.home().toFile());
        builder.redirectOutput(output.toFile()).redirectError(errors.toFile());
        String java =
                installation.java().map(Path::toString).orElse(System.getProperty("java.home"));
        builder.environment().put("JAVA_HOME", java);
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        try {
            return new HearthServer(builder.start(), output, errors);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Waits for the line that says that the server accepts work. */
    public HearthServer awaitReady() {
        Deadline.await(
                LIMIT,
                () -> errors().contains("ready for connections") || !process.isAlive(),
                () -> "ready; standard error: " + errors());
        if (!errors().contains("ready for connections")) {
            throw new AssertionError("the server went down at start: " + errors());
        }
        return this;
    }

    /** Waits for the process to end by itself. */
    public Result awaitExit() {
        try {
            if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("still running after " + LIMIT + ": " + errors());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        return new Result(process.exitValue(), output(), errors());
    }

    /** Types a line at standard input. */
    public HearthServer type(String line) {
        try {
            BufferedWriter input = process.outputWriter();
            input.write(line);
            input.newLine();
            input.flush();
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** SIGTERM, and waits for the end. */
    public Result stop() {
        process.destroy();
        return awaitExit();
    }

    /** Sends a signal by name, such as {@code INT}. */
    public HearthServer signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** SIGKILL, and waits for the end. */
    public Result kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        return awaitExit();
    }

    /** The process id. */
    public long pid() {
        return process.pid();
    }

    /** Whether the process runs. */
    public boolean isRunning() {
        return process.isAlive();
    }

    /** Standard output so far. */
    public String output() {
        return read(output);
    }

    /** Standard error so far. */
    public String errors() {
        return read(errors);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
    }
}

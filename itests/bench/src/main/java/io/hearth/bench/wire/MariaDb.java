package io.hearth.bench.wire;

import io.hearth.itests.server.Deadline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A MariaDB server on loopback with a data directory of its own. Closing it ends the process. */
final class MariaDb implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Process process;
    private final int port;

    private MariaDb(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Makes a data directory and starts a server on it.
     *
     * @param folder takes everything the server writes
     */
    static MariaDb start(Path folder, String... options) throws IOException {
        Files.createDirectories(folder);
        Path data = folder.resolve("data");
        Process install =
                launch(
                        folder.resolve("install.log"),
                        List.of(
                                "mariadb-install-db",
                                "--no-defaults",
                                "--datadir=" + data,
                                "--auth-root-authentication-method=normal",
                                "--skip-test-db"));
        Deadline.await(LIMIT, () -> !install.isAlive(), () -> "mariadb-install-db to end");
        if (install.exitValue() != 0) {
            throw new IOException(Files.readString(folder.resolve("install.log")));
        }
        int port = freePort();
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "mariadbd",
                                "--no-defaults",
                                "--datadir=" + data,
                                "--socket=" + folder.resolve("s"),
                                "--bind-address=127.0.0.1",
                                "--port=" + port,
                                "--skip-name-resolve",
                                "--plugin-load-add=ha_sequence",
                                "--user=" + System.getProperty("user.name")));
        command.addAll(List.of(options));
        Path log = folder.resolve("server.log");
        MariaDb server = new MariaDb(launch(log, command), port);
        try {
            Deadline.await(
                    LIMIT,
                    () -> text(log).contains("ready for connections") || !server.isRunning(),
                    () -> "mariadbd to be ready: " + text(log));
            if (!server.isRunning()) {
                throw new IOException("mariadbd went down at start: " + text(log));
            }
        } catch (IOException | AssertionError failure) {
            server.close();
            throw failure;
        }
        return server;
    }

    private static Process launch(Path log, List<String> command) throws IOException {
        List<String> located = new ArrayList<>(command);
        Path program =
                Programs.find(command.get(0))
                        .orElseThrow(() -> new IOException("no " + command.get(0) + " here"));
        located.set(0, program.toString());
        return new ProcessBuilder(located)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String text(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private boolean isRunning() {
        return process.isAlive();
    }

    Subject subject() {
        return new Subject("MariaDB", port, process.pid());
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}

package io.hearth.itests.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A copy of the distribution with a data directory of its own. Immutable; any thread.
 *
 * @param home the copy's folder
 * @param java the JDK that runs it; empty for the one that runs the test
 */
public record Installation(Path home, Optional<Path> java) {
    /** System property that names the assembled distribution. */
    public static final String DISTRIBUTION = "hearth.distribution";

    /** Copies the distribution that the build has assembled; it listens on any free port. */
    public static Installation copyTo(Path home) {
        Path distribution = Path.of(System.getProperty(DISTRIBUTION, "runtime/dist/target/hearth"));
        Installation copy = copy(distribution, home, Optional.empty());
        copy.listenOnAnyPort();
        return copy;
    }

    /** Other servers on this machine may have the usual one. */
    private void listenOnAnyPort() {
        try {
            Files.writeString(
                    home.resolve("config/hearth.cnf"), "port = 0\n", StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Makes a copy of this one, down to the times of its files, for the same JDK. */
    public Installation copy(Path newHome) {
        return copy(home, newHome, java);
    }

    /** The same folder, run by another JDK. */
    public Installation on(Path jdk) {
        return new Installation(home, Optional.of(jdk));
    }

    private static Installation copy(Path from, Path to, Optional<Path> java) {
        try (Stream<Path> files = Files.walk(from)) {
            // A server that somebody ran in the built folder has left its data there.
            Path used = from.resolve("data");
            for (Path file : files.filter(file -> !file.startsWith(used)).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
            return new Installation(to.toRealPath(), java);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot copy " + from, failure);
        }
    }

    /** The default data directory; made at the first start. */
    public Path data() {
        return home.resolve("data");
    }

    /** The TCP port of the server that is ready. */
    public int port() {
        try {
            return Integer.parseInt(Files.readString(data().resolve("hearth.port")).strip());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The default plugin_dir. */
    public Path plugins() {
        return home.resolve("plugins");
    }

    /** A plugin's own folder under the data directory. */
    public Path pluginData(String plugin) {
        return data().resolve("plugin").resolve(plugin);
    }

    /** Starts a server and does not wait. */
    public HearthServer start(String... options) {
        return HearthServer.start(this, options);
    }

    /** Starts a server and waits until it says that it is ready. */
    public HearthServer startReady(String... options) {
        HearthServer server = start(options);
        try {
            return server.awaitReady();
        } catch (AssertionError failure) {
            server.close();
            throw failure;
        }
    }

    /** Runs Gogo commands in a server that starts for them and stops after them. */
    public HearthServer.Result execute(String commands, String... options) {
        String[] all =
                Stream.concat(Stream.of(options), Stream.of("--execute=" + commands))
                        .toArray(String[]::new);
        return run(all);
    }

    /** Runs the server's command to its end. */
    public HearthServer.Result run(String... options) {
        try (HearthServer server = start(options)) {
            return server.awaitExit();
        }
    }
}

package io.hearth.example.heartbeat;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import io.hearth.api.daemon.DaemonPlugin;
import io.hearth.api.daemon.DaemonThreads;
import io.hearth.api.daemon.RestartPolicy;
import io.hearth.api.plugin.DeclarePlugin;
import io.hearth.api.plugin.Maturity;
import io.hearth.api.plugin.PluginContext;
import io.hearth.api.plugin.PluginType;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Optional;

/**
 * Writes a line to a file when it starts, every five seconds, and when it stops.
 *
 * <p>Not thread-safe and need not be: the host calls {@code init}, then runs the beats on one
 * thread, and calls {@code deinit} when that thread has ended.
 */
@DeclarePlugin(
        name = "heartbeat",
        type = PluginType.DAEMON,
        version = "1.0.0",
        author = "The Hearth authors",
        description = "Daemon example, writes a heartbeat to heartbeat.log every five seconds",
        license = "Apache-2.0",
        maturity = Maturity.STABLE)
public final class HeartbeatPlugin implements DaemonPlugin {
    private static final Duration PERIOD = Duration.ofSeconds(5);

    /** ISO 8601 in UTC, always with milliseconds, so that the lines are of one width. */
    private static final DateTimeFormatter TIMESTAMP =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private final Clock clock;
    private Path file;

    /** Called by the host. */
    public HeartbeatPlugin() {
        this(Clock.systemUTC());
    }

    HeartbeatPlugin(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void init(PluginContext context) throws IOException {
        file = context.dataDirectory().resolve("heartbeat.log");
        write("Starting up", CREATE, WRITE, TRUNCATE_EXISTING);
    }

    @Override
    public void start(DaemonThreads threads) {
        threads.every("beat", PERIOD, RestartPolicy.ON_FAILURE, this::beat);
    }

    @Override
    public Optional<Serializable> deinit(PluginContext context) throws IOException {
        write("Shutting down", CREATE, APPEND);
        return Optional.empty();
    }

    /** One beat. A line that cannot be written is a failure: the host logs it and tries again. */
    private void beat() throws IOException {
        write("Heartbeat", CREATE, APPEND);
    }

    /** Opens and closes the file for each line: it is complete at any time, even after a crash. */
    private void write(String event, OpenOption... options) throws IOException {
        String line = event + " at " + TIMESTAMP.format(clock.instant()) + "\n";
        Files.writeString(file, line, options);
    }
}

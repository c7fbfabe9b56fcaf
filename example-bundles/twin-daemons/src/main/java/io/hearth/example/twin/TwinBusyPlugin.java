package io.hearth.example.twin;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import io.hearth.api.daemon.DaemonPlugin;
import io.hearth.api.daemon.DaemonThreads;
import io.hearth.api.daemon.RestartPolicy;
import io.hearth.api.plugin.DeclarePlugin;
import io.hearth.api.plugin.Maturity;
import io.hearth.api.plugin.PluginContext;
import io.hearth.api.plugin.PluginType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.LongSupplier;

/**
 * Finds the longest pause of the server's process: sleeps for a few milliseconds again and again,
 * measures how late it wakes up, and writes a line to {@code pauses.log} for each new longest one.
 * Garbage collection, a busy machine and a suspended laptop all show.
 *
 * <p>Not thread-safe and need not be: the host calls {@code init}, then runs one task.
 */
@DeclarePlugin(
        name = "twin_busy",
        type = PluginType.DAEMON,
        version = "1.0.0",
        author = "The Hearth authors",
        description = "Daemon example, writes the longest pauses of the process to pauses.log",
        license = "Apache-2.0",
        maturity = Maturity.STABLE)
public final class TwinBusyPlugin implements DaemonPlugin {
    private static final Duration NAP = Duration.ofMillis(10);

    /** Three more tries, after 1 s, 2 s and 4 s; the task is given up when all have failed. */
    private static final RestartPolicy THREE_TRIES =
            new RestartPolicy(3, Duration.ofSeconds(1), Duration.ofSeconds(10));

    private final PauseMeter meter = new PauseMeter();
    private final LongSupplier nanoTime;
    private Path file;

    /** Called by the host. */
    public TwinBusyPlugin() {
        this(System::nanoTime);
    }

    TwinBusyPlugin(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    @Override
    public void init(PluginContext context) {
        file = context.dataDirectory().resolve("pauses.log");
    }

    @Override
    public void start(DaemonThreads threads) {
        threads.run("meter", THREE_TRIES, this::measure);
    }

    /** Runs until the host interrupts it; sleep then throws, and that is the end of the task. */
    private void measure() throws InterruptedException, IOException {
        while (true) {
            long before = nanoTime.getAsLong();
            Thread.sleep(NAP.toMillis());
            Duration slept = Duration.ofNanos(nanoTime.getAsLong() - before);
            if (meter.isNewLongest(slept.minus(NAP))) {
                write(meter.longest());
            }
        }
    }

    private void write(Duration pause) throws IOException {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        String line = "Pause of " + pause.toMillis() + " ms at " + now + "\n";
        Files.writeString(file, line, CREATE, APPEND);
    }
}

package io.hearth.example.heartbeat;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import io.hearth.api.daemon.DaemonPlugin;
import io.hearth.api.daemon.DaemonThreads;
import io.hearth.api.daemon.RestartPolicy;
import io.hearth.api.daemon.Schedule;
import io.hearth.api.plugin.DeclarePlugin;
import io.hearth.api.plugin.Maturity;
import io.hearth.api.plugin.PluginContext;
import io.hearth.api.plugin.PluginType;
import io.hearth.api.variable.StatusVariable;
import io.hearth.api.variable.SystemVariable;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes a line to a file when it starts, every five seconds, and when it stops. Thread-safe: the
 * beats, the listing of status variables and changes of the interval each have a thread of their
 * own.
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
    private final SystemVariable<Integer> interval =
            SystemVariable.ofInt("interval")
                    .defaultValue(5)
                    .range(1, 3600)
                    .comment("Seconds between two heartbeats.")
                    .onUpdate(change -> changePeriod(change.value()))
                    .build();
    private final SystemVariable<TimeFormat> format =
            SystemVariable.ofEnum("format", TimeFormat.class)
                    .comment("How the lines tell the time.")
                    .build();
    private final Clock clock;
    private final AtomicLong beats = new AtomicLong();
    private volatile String lastBeat = "";
    private volatile Path file;
    private volatile Schedule schedule;

    /** How lines tell the time; always in UTC, and always of one width. */
    enum TimeFormat {
        /** ISO 8601 with milliseconds. */
        ISO(new DateTimeFormatterBuilder().appendInstant(3).toFormatter()),
        /** As MySQL's example writes it. */
        MYSQL(DateTimeFormatter.ofPattern("yyMMdd HH:mm:ss").withZone(ZoneOffset.UTC));

        private final DateTimeFormatter formatter;

        TimeFormat(DateTimeFormatter formatter) {
            this.formatter = formatter;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Called by the host. */
    public HeartbeatPlugin() {
        this(Clock.systemUTC());
    }

    HeartbeatPlugin(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<SystemVariable<?>> systemVariables() {
        return List.of(interval, format);
    }

    @Override
    public List<StatusVariable> statusVariables() {
        return List.of(
                StatusVariable.ofLong("Heartbeat_beats", beats::get),
                StatusVariable.ofString("Heartbeat_last", () -> lastBeat),
                StatusVariable.ofLong("Heartbeat_late", () -> schedule.missedBeats()));
    }

    @Override
    public void init(PluginContext context) throws IOException {
        file = context.dataDirectory().resolve("heartbeat.log");
        write("Starting up", now(), CREATE, WRITE, TRUNCATE_EXISTING);
    }

    @Override
    public void start(DaemonThreads threads) {
        schedule = threads.every("beat", period(), RestartPolicy.ON_FAILURE, this::beat);
    }

    @Override
    public Optional<Serializable> deinit(PluginContext context) throws IOException {
        write("Shutting down", now(), CREATE, APPEND);
        return Optional.empty();
    }

    private Duration period() {
        return Duration.ofSeconds(interval.get());
    }

    /** Called by the host for SET GLOBAL heartbeat_interval; never before start has returned. */
    private void changePeriod(int seconds) {
        schedule.period(Duration.ofSeconds(seconds));
    }

    /** One beat. A line that cannot be written is a failure: the host logs it and tries again. */
    private void beat() throws IOException {
        String time = now();
        write("Heartbeat", time, CREATE, APPEND);
        beats.incrementAndGet();
        lastBeat = time;
    }

    private String now() {
        return format.get().formatter.format(clock.instant());
    }

    /** Opens and closes the file for each line: it is complete at any time, even after a crash. */
    private void write(String event, String time, OpenOption... options) throws IOException {
        Files.writeString(file, event + " at " + time + "\n", options);
    }
}

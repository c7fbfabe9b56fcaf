package io.hearth.launcher;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.status.Status;
import io.hearth.options.Options;
import io.hearth.options.ServerOption;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * Sets logging up by {@code config/logback.xml}. To be called after the data directory is locked,
 * and before anything logs.
 */
final class Logs implements AutoCloseable {
    private static final List<String> LEVELS = List.of("ERROR", "WARN", "INFO", "DEBUG");

    private final LoggerContext context;

    private Logs(LoggerContext context) {
        this.context = context;
    }

    static Logs open(Options options) throws StartException {
        Path file = options.path(ServerOption.LOG_ERROR);
        checkWritable(file);
        int verbosity = (int) options.number(ServerOption.LOG_ERROR_VERBOSITY);
        System.setProperty("hearth.log.file", file.toString());
        System.setProperty("hearth.log.level", LEVELS.get(verbosity - 1));
        System.setProperty("hearth.log.size", options.get(ServerOption.LOG_ERROR_MAX_SIZE));
        System.setProperty("hearth.log.files", options.get(ServerOption.LOG_ERROR_FILES));
        // Faults of the file become the start's failure below, not text on standard output.
        System.setProperty(
                "logback.statusListenerClass", "ch.qos.logback.core.status.NopStatusListener");
        Path configuration = options.home().resolve("config/logback.xml");
        System.setProperty(LogbackFile.FILE, configuration.toString());
        Logs logs = new Logs((LoggerContext) LoggerFactory.getILoggerFactory());
        logs.check(configuration);
        return logs;
    }

    /** Logback would go on without the file, and say so nowhere. */
    private static void checkWritable(Path file) throws StartException {
        try {
            Files.createDirectories(file.getParent());
            FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND).close();
        } catch (IOException failure) {
            throw new StartException(
                    "Log file '" + file + "' cannot be written (" + failure + ")", failure);
        }
    }

    private void check(Path configuration) throws StartException {
        for (Status status : context.getStatusManager().getCopyOfStatusList()) {
            if (status.getEffectiveLevel() == Status.ERROR) {
                throw new StartException(
                        "Logging file '" + configuration + "': " + status.getMessage(),
                        status.getThrowable());
            }
        }
    }

    @Override
    public void close() {
        context.stop();
    }
}

package io.hearth.itests.plugin;

import io.hearth.api.plugin.PluginContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Where a plugin writes down what happened to it. Any thread. */
public final class Evidence {
    /** Name of the file in the plugin's data directory. */
    public static final String FILE = "evidence.txt";

    /** System property that lets threads go which a test made to hang: any value. */
    public static final String RELEASE = "hearth.itests.release";

    private Evidence() {}

    /** Adds a line. */
    public static void write(PluginContext context, String line) {
        Path file = context.dataDirectory().resolve(FILE);
        try {
            Files.writeString(
                    file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Holds the calling thread, interrupts notwithstanding, until {@link #RELEASE} is set. */
    public static void holdDeaf() {
        while (System.getProperty(RELEASE) == null) {
            Thread.interrupted();
            java.util.concurrent.locks.LockSupport.parkNanos(10_000_000);
        }
    }
}

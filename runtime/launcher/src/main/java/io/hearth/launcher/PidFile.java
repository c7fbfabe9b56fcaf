package io.hearth.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file that holds the server's process id while it accepts work. Used by one thread. */
final class PidFile implements AutoCloseable {
    private final Path file;

    private PidFile(Path file) {
        this.file = file;
    }

    /** Removes what a server has left behind. */
    static void removeLeftOver(Path file) throws StartException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new StartException(
                    "Pid file '" + file + "' cannot be removed (" + failure.getMessage() + ")",
                    failure);
        }
    }

    /** Writes the file. */
    static PidFile write(Path file) throws StartException {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, DatadirLock.ownPid() + "\n");
            return new PidFile(file);
        } catch (IOException failure) {
            throw new StartException(
                    "Pid file '" + file + "' cannot be written (" + failure.getMessage() + ")",
                    failure);
        }
    }

    /** Removes the file, unless it has come to hold another process's id. */
    @Override
    public void close() throws IOException {
        if (Files.exists(file) && Files.readString(file).strip().equals(DatadirLock.ownPid())) {
            Files.delete(file);
        }
    }
}

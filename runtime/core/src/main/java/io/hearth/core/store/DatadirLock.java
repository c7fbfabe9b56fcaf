package io.hearth.core.store;

import java.nio.file.Path;

/**
 * The right to use a data directory, held by one server at a time: a lock on the file {@code
 * hearth.lock}, which the operating system drops when the process ends, however it ends.
 * Thread-safe.
 */
public final class DatadirLock implements AutoCloseable {

    /**
     * Takes the directory, making it if it is absent.
     *
     * @throws DatadirException if another server has it (the message names its pid) or it cannot be
     *     written
     */
    public static DatadirLock acquire(Path directory) throws DatadirException {
        throw new UnsupportedOperationException();
    }

    /** Gives the directory back. */
    @Override
    public void close() {}
}

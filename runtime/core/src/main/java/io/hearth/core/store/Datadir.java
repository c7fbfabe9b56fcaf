package io.hearth.core.store;

import java.nio.file.Path;

/** The data directory, held by one server at a time. Thread-safe. */
public final class Datadir implements AutoCloseable {

    /**
     * Makes the directory if it is absent, locks it and opens what is in it.
     *
     * @throws DatadirException if it is in use, cannot be written, or its dictionary is damaged or
     *     from a newer server; the message says which in one sentence, and no file was changed
     */
    public static Datadir open(Path directory) throws DatadirException {
        return open(directory, false);
    }

    /**
     * As {@link #open(Path)}, for a server whose launcher has taken the lock already.
     *
     * @param alreadyLocked true: this process holds {@code hearth.lock}, do not touch that file
     */
    public static Datadir open(Path directory, boolean alreadyLocked) throws DatadirException {
        throw new UnsupportedOperationException();
    }

    /** The directory itself, absolute. */
    public Path path() {
        throw new UnsupportedOperationException();
    }

    /** Where a plugin keeps its files: {@code plugin/<lower-case name>}. It is not made here. */
    public Path pluginDirectory(String pluginName) {
        throw new UnsupportedOperationException();
    }

    /** The data dictionary. */
    public Dictionary dictionary() {
        throw new UnsupportedOperationException();
    }

    /** The jars that were accepted. */
    public JarStore jars() {
        throw new UnsupportedOperationException();
    }

    /** Closes the dictionary and gives the lock back. Everything committed is on disk before. */
    @Override
    public void close() {}
}

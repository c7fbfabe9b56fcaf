package io.hearth.core.store;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * The data directory, held by one server at a time. Thread-safe. Core opens it when it starts and
 * closes it when nothing uses it any more.
 */
public final class Datadir implements AutoCloseable {
    private static final String DICTIONARY = "dictionary.mv";
    private static final String BUNDLES = "bundles";
    private static final String PLUGINS = "plugin";

    private final Path path;
    private final Optional<DatadirLock> lock;
    private final GroupCommitDictionary dictionary;
    private final JarStore jars;

    private Datadir(Path path, Optional<DatadirLock> lock) throws DatadirException {
        this.path = path;
        this.lock = lock;
        this.dictionary = GroupCommitDictionary.open(path.resolve(DICTIONARY), "");
        try {
            this.jars = JarStore.open(path.resolve(BUNDLES));
        } catch (DatadirException failure) {
            dictionary.close();
            throw failure;
        }
    }

    /**
     * Makes the directory if it is absent, locks it and opens what is in it.
     *
     * @throws DatadirException if it is in use, cannot be written, or its dictionary is damaged or
     *     from a newer server; the message says which in one sentence. But for {@code hearth.lock}
     *     no file was changed then.
     */
    public static Datadir open(Path directory) throws DatadirException {
        return open(directory, false);
    }

    /**
     * As {@link #open(Path)}, for a server whose launcher has taken the lock already.
     *
     * @param alreadyLocked true: this process holds {@code hearth.lock}, so that file is not
     *     touched
     */
    public static Datadir open(Path directory, boolean alreadyLocked) throws DatadirException {
        Path absolute = directory.toAbsolutePath().normalize();
        if (alreadyLocked) {
            return new Datadir(absolute, Optional.empty());
        }
        DatadirLock lock = DatadirLock.acquire(absolute);
        try {
            return new Datadir(absolute, Optional.of(lock));
        } catch (DatadirException | RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    /** The directory itself, absolute. */
    public Path path() {
        return path;
    }

    /**
     * Where a plugin keeps its files: {@code plugin/<lower-case name>}. It is not made here.
     *
     * @throws IllegalArgumentException if the name would lead elsewhere
     */
    public Path pluginDirectory(String pluginName) {
        Path plugins = path.resolve(PLUGINS);
        Path directory = plugins.resolve(pluginName.toLowerCase(Locale.ROOT)).normalize();
        if (!plugins.equals(directory.getParent())) {
            throw new IllegalArgumentException("'" + pluginName + "' is not a plugin's name");
        }
        return directory;
    }

    /** The data dictionary. */
    public Dictionary dictionary() {
        return dictionary;
    }

    /** The jars that were accepted. */
    public JarStore jars() {
        return jars;
    }

    /** Closes the dictionary and gives the lock back. Everything committed is on disk before. */
    @Override
    public void close() {
        dictionary.close();
        lock.ifPresent(DatadirLock::close);
    }
}

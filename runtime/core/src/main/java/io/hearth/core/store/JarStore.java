package io.hearth.core.store;

import io.hearth.api.error.ServerException;
import java.nio.file.Path;
import java.util.Set;

/**
 * Jars under the hash of their content: {@code bundles/<sha256>.jar} in the data directory.
 * Thread-safe.
 */
public final class JarStore {
    JarStore() {}

    /**
     * Copies a jar in. When it returns, the file and its name are on disk. Storing the same content
     * again is cheap and changes nothing.
     *
     * @throws ServerException ER_CANT_OPEN_LIBRARY if the source cannot be read, ER_ERROR_ON_WRITE
     *     if the copy cannot be written; nothing half-written remains
     */
    public StoredJar store(Path source) {
        throw new UnsupportedOperationException();
    }

    /**
     * Where the jar with that hash lies, or would lie.
     *
     * @throws IllegalArgumentException if it is not a SHA-256 hash
     */
    public Path path(String sha256) {
        throw new UnsupportedOperationException();
    }

    /** Whether there is a jar under that hash; its content is not read. */
    public boolean contains(String sha256) {
        throw new UnsupportedOperationException();
    }

    /** Whether the jar is there and its content still has that hash; reads the whole file. */
    public boolean verify(String sha256) {
        throw new UnsupportedOperationException();
    }

    /**
     * Removes a jar, if it is there.
     *
     * @throws ServerException ER_ERROR_ON_WRITE if it cannot be removed
     */
    public void remove(String sha256) {
        throw new UnsupportedOperationException();
    }

    /** The hashes of all jars, sorted. */
    public Set<String> hashes() {
        throw new UnsupportedOperationException();
    }
}

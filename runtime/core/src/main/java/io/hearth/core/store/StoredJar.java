package io.hearth.core.store;

import java.nio.file.Path;

/**
 * A jar in the store.
 *
 * @param sha256 hash of its content, 64 lower-case hexadecimal digits
 * @param path where it lies; not to be changed by anyone
 * @param size in bytes
 */
public record StoredJar(String sha256, Path path, long size) {}

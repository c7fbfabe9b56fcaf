package io.hearth.core.store;

import static io.hearth.api.error.ErrorCode.ER_CANT_OPEN_LIBRARY;
import static io.hearth.api.error.ErrorCode.ER_ERROR_ON_WRITE;

import io.hearth.api.error.ServerException;
import io.hearth.core.fault.CrashPoint;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Jars under the hash of their content: {@code bundles/<sha256>.jar} in the data directory.
 * Thread-safe.
 */
public final class JarStore {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final String SUFFIX = ".jar";
    private static final String UNFINISHED = ".unfinished";
    private static final int HASH_LENGTH = 64;

    private final Path directory;

    private JarStore(Path directory) {
        this.directory = directory;
    }

    /** Opens the store, making its directory if it is absent and removing unfinished copies. */
    static JarStore open(Path directory) throws DatadirException {
        try {
            DurableFiles.createDirectories(directory);
            try (DirectoryStream<Path> leftovers =
                    Files.newDirectoryStream(directory, "*" + UNFINISHED)) {
                for (Path leftover : leftovers) {
                    Files.delete(leftover);
                }
            }
            return new JarStore(directory);
        } catch (IOException failure) {
            throw new DatadirException(
                    "Directory '%s' cannot be written (%s)"
                            .formatted(directory, DurableFiles.reason(failure)),
                    failure);
        }
    }

    /**
     * Copies a jar in. When it returns, the file and its name are on disk. Storing the same content
     * again only reads; a jar that has changed under its name is replaced.
     *
     * @throws ServerException ER_CANT_OPEN_LIBRARY if the source cannot be read, ER_ERROR_ON_WRITE
     *     if the copy cannot be written; nothing half-written remains
     */
    public StoredJar store(Path source) {
        String sha256 = copy(source, OutputStream.nullOutputStream());
        return verify(sha256) ? stored(sha256) : store(source, unfinished());
    }

    private StoredJar store(Path source, Path unfinished) {
        try {
            String sha256 = copyDurably(source, unfinished);
            CrashPoint.reached("jars.copied");
            DurableFiles.move(unfinished, path(sha256));
            return stored(sha256);
        } catch (IOException | RuntimeException failure) {
            ServerException reported =
                    failure instanceof ServerException ready
                            ? ready
                            : writeFailed(unfinished, failure);
            try {
                Files.deleteIfExists(unfinished);
            } catch (IOException alsoFailed) {
                reported.addSuppressed(alsoFailed); // the next start removes it
            }
            throw reported;
        }
    }

    private Path unfinished() {
        return directory.resolve(UUID.randomUUID() + UNFINISHED);
    }

    private static String copyDurably(Path source, Path target) throws IOException {
        // Streams, because an interrupt of the calling thread would close a channel.
        try (FileOutputStream output = new FileOutputStream(target.toFile())) {
            String sha256 = copy(source, output);
            output.getFD().sync();
            return sha256;
        }
    }

    /** Copies the source and returns the hash of what was copied. */
    private static String copy(Path source, OutputStream output) {
        MessageDigest digest = sha256();
        try (InputStream input =
                new DigestInputStream(new FileInputStream(source.toFile()), digest)) {
            byte[] buffer = new byte[1 << 16];
            for (int length = input.read(buffer); length >= 0; length = input.read(buffer)) {
                write(output, buffer, length);
            }
        } catch (IOException failure) {
            throw ER_CANT_OPEN_LIBRARY.causedBy(failure, source, DurableFiles.reason(failure));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void write(OutputStream output, byte[] buffer, int length) {
        try {
            output.write(buffer, 0, length);
        } catch (IOException failure) {
            throw ER_ERROR_ON_WRITE.causedBy(
                    failure, "copy of the library", DurableFiles.reason(failure));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    private StoredJar stored(String sha256) {
        Path path = path(sha256);
        return new StoredJar(sha256, path, path.toFile().length());
    }

    private static ServerException writeFailed(Path file, Exception failure) {
        return ER_ERROR_ON_WRITE.causedBy(failure, file, DurableFiles.reason(failure));
    }

    /**
     * Where the jar with that hash lies, or would lie.
     *
     * @throws IllegalArgumentException if it is not a SHA-256 hash in lower case
     */
    public Path path(String sha256) {
        if (!HASH.matcher(sha256).matches()) {
            throw new IllegalArgumentException("'" + sha256 + "' is not a SHA-256 hash");
        }
        return directory.resolve(sha256 + SUFFIX);
    }

    /** Whether there is a jar under that hash; its content is not read. */
    public boolean contains(String sha256) {
        return Files.isRegularFile(path(sha256));
    }

    /**
     * Whether the jar is there and its content still has that hash; reads the whole file.
     *
     * @throws ServerException ER_CANT_OPEN_LIBRARY if it is there and cannot be read
     */
    public boolean verify(String sha256) {
        return contains(sha256)
                && copy(path(sha256), OutputStream.nullOutputStream()).equals(sha256);
    }

    /**
     * Removes a jar, if it is there.
     *
     * @throws ServerException ER_ERROR_ON_WRITE if it cannot be removed
     */
    public void remove(String sha256) {
        Path path = path(sha256);
        try {
            if (Files.deleteIfExists(path)) {
                DurableFiles.syncDirectory(directory);
            }
        } catch (IOException failure) {
            throw writeFailed(path, failure);
        }
    }

    /**
     * The hashes of all jars, sorted.
     *
     * @throws ServerException ER_CANT_OPEN_LIBRARY if the directory cannot be read
     */
    public Set<String> hashes() {
        SortedSet<String> hashes = new TreeSet<>();
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(directory, "*" + SUFFIX)) {
            for (Path jar : jars) {
                String name = jar.getFileName().toString();
                if (name.length() == HASH_LENGTH + SUFFIX.length()) {
                    hashes.add(name.substring(0, HASH_LENGTH));
                }
            }
        } catch (IOException failure) {
            throw ER_CANT_OPEN_LIBRARY.causedBy(failure, directory, DurableFiles.reason(failure));
        }
        hashes.removeIf(hash -> !HASH.matcher(hash).matches());
        return Collections.unmodifiableSortedSet(hashes);
    }
}

package io.hearth.core.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The right to use a data directory, held by one server at a time: a lock on the file {@code
 * hearth.lock}, which the operating system drops when the process ends, however it ends.
 * Thread-safe.
 *
 * <p>The operating system drops a process' lock also when the process closes any other channel on
 * that file. So within one process holders are told apart by a system property, which all class
 * loaders share, before the file is touched.
 */
public final class DatadirLock implements AutoCloseable {
    private static final String FILE_NAME = "hearth.lock";
    private static final String CLAIM = "hearth.datadir.lock:";

    /** Channels that must outlive a failed attempt, because closing them would free the holder. */
    private static final List<FileChannel> KEPT_OPEN =
            Collections.synchronizedList(new ArrayList<>());

    private final String claim;
    private final FileChannel channel;
    private final AtomicBoolean held = new AtomicBoolean(true);

    private DatadirLock(String claim, FileChannel channel) {
        this.claim = claim;
        this.channel = channel;
    }

    /**
     * Takes the directory, making it if it is absent.
     *
     * @throws DatadirException if another server has it (the message names its pid) or it cannot be
     *     written
     */
    public static DatadirLock acquire(Path directory) throws DatadirException {
        String claim = CLAIM + makeDirectory(directory);
        if (System.getProperties().putIfAbsent(claim, ownPid()) != null) {
            throw inUse(directory, ownPid());
        }
        try {
            return new DatadirLock(claim, lock(directory));
        } catch (IOException failure) {
            System.clearProperty(claim);
            throw unwritable(directory, failure);
        } catch (DatadirException failure) {
            System.clearProperty(claim);
            throw failure;
        }
    }

    private static Path makeDirectory(Path directory) throws DatadirException {
        try {
            DurableFiles.createDirectories(directory);
            return directory.toRealPath();
        } catch (FileAlreadyExistsException failure) {
            throw new DatadirException(
                    "Data directory '" + directory + "' is not a directory", failure);
        } catch (IOException failure) {
            throw unwritable(directory, failure);
        }
    }

    private static FileChannel lock(Path directory) throws IOException, DatadirException {
        if (!Files.isWritable(directory)) {
            throw new DatadirException("Data directory '" + directory + "' is read-only");
        }
        FileChannel channel =
                FileChannel.open(
                        directory.resolve(FILE_NAME),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                throw inUse(directory, pidIn(channel));
            }
            writePid(channel);
            return channel;
        } catch (OverlappingFileLockException heldInThisProcess) {
            KEPT_OPEN.add(channel);
            throw inUse(directory, ownPid());
        } catch (IOException | DatadirException failure) {
            channel.close();
            throw failure;
        }
    }

    private static String pidIn(FileChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(32);
        channel.read(buffer, 0);
        String pid = new String(buffer.array(), 0, buffer.position(), StandardCharsets.US_ASCII);
        return pid.isBlank() ? "unknown" : pid.strip();
    }

    private static void writePid(FileChannel channel) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((ownPid() + "\n").getBytes(StandardCharsets.US_ASCII)), 0);
    }

    private static String ownPid() {
        return Long.toString(ProcessHandle.current().pid());
    }

    private static DatadirException inUse(Path directory, String pid) {
        return new DatadirException(
                "Data directory '" + directory + "' is in use by the server with pid " + pid);
    }

    private static DatadirException unwritable(Path directory, IOException failure) {
        return new DatadirException(
                "Data directory '"
                        + directory
                        + "' cannot be written ("
                        + DurableFiles.reason(failure)
                        + ")",
                failure);
    }

    /**
     * Gives the directory back. The file stays: removing it could take it from under a server that
     * has just opened it.
     *
     * @throws IllegalStateException if the lock file cannot be closed; the lock ends with the
     *     process then
     */
    @Override
    public void close() {
        if (!held.compareAndSet(true, false)) {
            return;
        }
        try (channel) {
            channel.truncate(0);
        } catch (IOException failure) {
            throw new IllegalStateException("Cannot release " + claim, failure);
        } finally {
            System.clearProperty(claim);
        }
    }
}

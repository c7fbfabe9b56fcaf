package io.hearth.launcher;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The right to use a data directory, taken before anything in it is touched: a lock on its file
 * {@code hearth.lock}, which holds the process id. The operating system drops it when the process
 * ends, however it ends. Used by one thread.
 */
final class DatadirLock implements AutoCloseable {
    private static final String FILE_NAME = "hearth.lock";

    private final FileChannel channel;
    private final boolean afterCrash;

    private DatadirLock(FileChannel channel, boolean afterCrash) {
        this.channel = channel;
        this.afterCrash = afterCrash;
    }

    /** Takes the directory, making it if it is absent. */
    static DatadirLock acquire(Path directory) throws StartException {
        try {
            Files.createDirectories(directory);
            if (!Files.isWritable(directory)) {
                throw new StartException("Data directory '" + directory + "' is read-only");
            }
            return lock(directory);
        } catch (FileAlreadyExistsException failure) {
            throw new StartException(
                    "Data directory '" + directory + "' is not a directory", failure);
        } catch (IOException failure) {
            throw new StartException(
                    "Data directory '"
                            + directory
                            + "' cannot be written ("
                            + reason(failure)
                            + ")",
                    failure);
        }
    }

    private static String reason(IOException failure) {
        return failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }

    private static DatadirLock lock(Path directory) throws IOException, StartException {
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
            boolean afterCrash = channel.size() > 0;
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((ownPid() + "\n").getBytes(StandardCharsets.US_ASCII)));
            return new DatadirLock(channel, afterCrash);
        } catch (OverlappingFileLockException heldByThisProcess) {
            // Not closed: closing any channel of the file would drop this process's other lock.
            throw inUse(directory, ownPid());
        } catch (IOException | StartException failure) {
            channel.close();
            throw failure;
        }
    }

    private static StartException inUse(Path directory, String pid) {
        return new StartException(
                "Data directory '" + directory + "' is in use by the server with pid " + pid);
    }

    private static String pidIn(FileChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(32);
        channel.read(buffer, 0);
        String pid = new String(buffer.array(), 0, buffer.position(), StandardCharsets.US_ASCII);
        return pid.isBlank() ? "unknown" : pid.strip();
    }

    /** Whether the last server has ended without giving the directory back. */
    boolean afterCrash() {
        return afterCrash;
    }

    static String ownPid() {
        return Long.toString(ProcessHandle.current().pid());
    }

    /** Gives the directory back. The file stays: another server may just have opened it. */
    @Override
    public void close() throws IOException {
        try (channel) {
            channel.truncate(0);
        }
    }
}

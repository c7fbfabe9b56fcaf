package io.hearth.core.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * The real file system under the scheme "failing:", with a disk that can fill up or break. Public,
 * for H2 makes it.
 */
public final class FailingFileSystem extends FilePathWrapper {
    static final String SCHEME = "failing:";

    /** What the disk does. */
    enum Fault {
        NONE,
        /** Writes fail. */
        FULL,
        /** Writes write half and fail. */
        TORN,
        /** Writes work and syncs fail. */
        NO_SYNC
    }

    static volatile Fault fault = Fault.NONE;

    /** How many operations still work before the fault begins. */
    static volatile int after;

    static void register() {
        FilePath.register(new FailingFileSystem());
    }

    @Override
    public String getScheme() {
        return "failing";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(super.open(mode));
    }

    private static boolean strikes(Fault... faults) {
        for (Fault each : faults) {
            if (fault == each) {
                return after-- <= 0;
            }
        }
        return false;
    }

    private static final class Channel extends FileBaseDefault {
        private final FileChannel channel;

        Channel(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public synchronized int write(ByteBuffer source, long position) throws IOException {
            if (strikes(Fault.FULL, Fault.TORN)) {
                if (fault == Fault.TORN) {
                    ByteBuffer half = source.duplicate();
                    channel.write(half.limit(half.position() + half.remaining() / 2), position);
                }
                throw new IOException("No space left on device");
            }
            return channel.write(source, position);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            if (strikes(Fault.NO_SYNC)) {
                throw new IOException("Input/output error");
            }
            channel.force(metaData);
        }

        @Override
        public synchronized int read(ByteBuffer target, long position) throws IOException {
            return channel.read(target, position);
        }

        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            channel.truncate(size);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            channel.close();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return channel.tryLock(position, size, shared);
        }
    }
}

package io.hearth.wire.connection;

import io.hearth.wire.packet.PacketSink;
import io.hearth.wire.packet.PacketSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Keeps the packets of a cursor's rows until they are fetched: the first ones in memory, and all of
 * them in a temporary file when they are many. Written first, read then; one thread.
 */
final class RowSpool implements PacketSink, PacketSource, AutoCloseable {
    private static final int IN_MEMORY = 256 * 1024;

    private ByteArrayOutputStream held = new ByteArrayOutputStream();
    private Optional<FileChannel> file = Optional.empty();
    private byte[] ready;
    private long position;

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (file.isEmpty() && held.size() + length > IN_MEMORY) {
            moveToFile();
        }
        if (file.isPresent()) {
            writeAll(file.get(), ByteBuffer.wrap(bytes, offset, length));
        } else {
            held.write(bytes, offset, length);
        }
    }

    private void moveToFile() throws IOException {
        Path path = Files.createTempFile("hearth-cursor-", ".rows");
        FileChannel channel =
                FileChannel.open(
                        path,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE);
        file = Optional.of(channel);
        writeAll(channel, ByteBuffer.wrap(held.toByteArray()));
        held = new ByteArrayOutputStream(0);
    }

    private static void writeAll(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read =
                file.isPresent()
                        ? file.get().read(ByteBuffer.wrap(into, offset, length), position)
                        : readHeld(into, offset, length);
        position += Math.max(read, 0);
        return read;
    }

    private int readHeld(byte[] into, int offset, int length) {
        if (ready == null) {
            ready = held.toByteArray();
        }
        int given = Math.min(length, ready.length - (int) position);
        if (given <= 0) {
            return -1;
        }
        System.arraycopy(ready, (int) position, into, offset, given);
        return given;
    }

    @Override
    public void close() throws IOException {
        if (file.isPresent()) {
            file.get().close();
        }
    }
}

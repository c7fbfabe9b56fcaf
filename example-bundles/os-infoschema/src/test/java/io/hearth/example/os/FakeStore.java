package io.hearth.example.os;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.FileStoreAttributeView;

/** A file system that counts how often it is asked for its size; below 0 bytes it tells nothing. */
final class FakeStore extends FileStore {
    int asked;
    private final String name;
    private final long bytes;

    FakeStore(String name, long bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String type() {
        return "ext4";
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public long getTotalSpace() throws IOException {
        asked++;
        if (bytes < 0) {
            throw new IOException("stale file handle");
        }
        return bytes;
    }

    @Override
    public long getUsableSpace() throws IOException {
        return getTotalSpace();
    }

    @Override
    public long getUnallocatedSpace() throws IOException {
        return getTotalSpace();
    }

    @Override
    public boolean supportsFileAttributeView(Class<? extends FileAttributeView> type) {
        return false;
    }

    @Override
    public boolean supportsFileAttributeView(String name) {
        return false;
    }

    @Override
    public <V extends FileStoreAttributeView> V getFileStoreAttributeView(Class<V> type) {
        return null;
    }

    @Override
    public Object getAttribute(String attribute) {
        throw new UnsupportedOperationException(attribute);
    }
}

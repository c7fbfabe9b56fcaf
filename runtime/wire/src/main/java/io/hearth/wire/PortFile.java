package io.hearth.wire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The file {@code hearth.port} in the data directory: the port, while the server listens. */
final class PortFile {
    private final Path file;

    PortFile(Path folder) {
        this.file = folder.resolve("hearth.port");
    }

    /** Writes it whole: whoever sees the file can read the port. */
    void write(int port) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(part, port + "\n");
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    void remove() throws IOException {
        Files.deleteIfExists(file);
    }
}

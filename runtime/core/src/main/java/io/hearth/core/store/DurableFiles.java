package io.hearth.core.store;

import java.io.File;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Steps on files that are on disk when they return. Stateless. */
final class DurableFiles {
    private DurableFiles() {}

    /** Makes a directory and those above it; the name of each new one is on disk. */
    static void createDirectories(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            return;
        }
        Path parent = directory.toAbsolutePath().getParent();
        if (parent != null) {
            createDirectories(parent);
        }
        Files.createDirectory(directory);
        syncDirectory(parent);
    }

    /** Moves a file, whose content is on disk, to its name, in place of a file of that name. */
    static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        syncDirectory(to.getParent());
    }

    /**
     * Makes names that were given or removed in a directory durable. An interrupt, which ends any
     * use of a channel, is put off until that is done.
     */
    static void syncDirectory(Path directory) throws IOException {
        if (File.separatorChar == '\\') {
            return; // Windows cannot open a directory as a file, and journals names by itself
        }
        boolean interrupted = Thread.interrupted();
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (ClosedByInterruptException interruptedMeanwhile) {
            syncDirectory(directory);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** The cause of a failure that says most: the innermost one's text, or its type. */
    static String reason(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        String text = innermost.getMessage();
        String type = innermost.getClass().getSimpleName();
        return text == null ? type : innermost instanceof IOException ? type + ": " + text : text;
    }
}

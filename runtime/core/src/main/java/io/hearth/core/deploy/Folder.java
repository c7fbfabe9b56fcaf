package io.hearth.core.deploy;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder on disk. Immutable; any thread. Directories, hidden files and those that a copying
 * program has not given their last name yet are left out.
 *
 * @param path the folder
 */
record Folder(Path path) {
    private static final Logger LOG = LoggerFactory.getLogger(DeployFolder.class);
    private static final List<String> UNFINISHED =
            List.of(".tmp", ".temp", ".part", ".partial", ".filepart", ".crdownload", ".swp", "~");

    /**
     * The files by name.
     *
     * @throws IOException if there is no such folder, or it cannot be read
     */
    SortedMap<String, SeenFile> files() throws IOException {
        SortedMap<String, SeenFile> files = new TreeMap<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
            for (Path entry : entries) {
                if (isMeant(entry.getFileName().toString())) {
                    FileStamps.look(entry).ifPresent(file -> files.put(file.name(), file));
                }
            }
        } catch (DirectoryIteratorException failed) {
            throw failed.getCause();
        } catch (NoSuchFileException gone) {
            throw new IOException("there is no such folder", gone);
        }
        return files;
    }

    /** Makes the folder. That it cannot be made is found again, and reported, at each look. */
    void createIfMissing() {
        try {
            Files.createDirectories(path);
        } catch (IOException failed) {
            LOG.warn("Deploy folder {} cannot be made: {}", path, FileStamps.reason(failed));
        }
    }

    private static boolean isMeant(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && UNFINISHED.stream().noneMatch(lower::endsWith);
    }
}

package io.hearth.core.deploy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;

/** Looks at single files without opening them; links are followed. Stateless; any thread. */
final class FileStamps {
    private FileStamps() {}

    /** The file as it is now; empty if there is none, or if it is a directory. */
    static Optional<SeenFile> look(Path file) {
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            if (found.isDirectory()) {
                return Optional.empty();
            }
            Optional<String> problem =
                    found.isRegularFile()
                            ? unreadable(file)
                            : Optional.of("it is not a regular file");
            return Optional.of(
                    new SeenFile(file, stamp(file, found) + problem.orElse(""), problem));
        } catch (IOException failed) {
            return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                    ? Optional.of(broken(file, failed))
                    : Optional.empty();
        }
    }

    private static Optional<String> unreadable(Path file) {
        return Files.isReadable(file)
                ? Optional.empty()
                : Optional.of("the file cannot be read: permission denied");
    }

    private static SeenFile broken(Path file, IOException failed) {
        String problem = "the file cannot be read: " + reason(failed);
        return new SeenFile(file, problem, Optional.of(problem));
    }

    /** What went wrong with a file, without its path. */
    static String reason(IOException failed) {
        if (failed instanceof NoSuchFileException) {
            return "there is no such file, or it is a link that leads nowhere";
        }
        if (failed instanceof FileSystemLoopException) {
            return "it is a link that leads to itself";
        }
        String reason = failed instanceof FileSystemException file ? file.getReason() : null;
        if (reason != null) {
            return reason;
        }
        String message = failed.getMessage();
        return message == null ? failed.getClass().getSimpleName() : message;
    }

    /** Where the system tells it, the time of the last change of any kind is part of it. */
    private static String stamp(Path file, BasicFileAttributes found) throws IOException {
        String basic = found.size() + " " + found.lastModifiedTime() + " " + found.fileKey();
        if (!file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return basic;
        }
        Map<String, Object> changed = Files.readAttributes(file, "unix:ctime");
        return basic + " " + changed.get("ctime");
    }
}

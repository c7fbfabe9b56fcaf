package io.hearth.core.lifecycle;

import io.hearth.api.error.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code plugin_dir}: the only folder from which INSTALL takes bundles. Immutable; any thread.
 *
 * @param path the folder, absolute
 */
record PluginDirectory(Path path) {
    private static final int LONGEST_NAME = 64;

    /** The file name that is meant: {@code .jar} is added to a name without an extension. */
    static String fileName(String library) {
        return library.isEmpty() || library.contains(".") ? library : library + ".jar";
    }

    /**
     * The file that a library name means.
     *
     * @throws io.hearth.api.error.ServerException 1124 if the name is a path, too long, or a link
     *     that leaves the folder; 1126 if there is no such file
     */
    Path resolve(String library) {
        if (library.indexOf('/') >= 0 || library.length() > LONGEST_NAME) {
            throw ErrorCode.ER_UDF_NO_PATHS.toException();
        }
        String name = fileName(library);
        Path file = child(name);
        if (name.isEmpty() || name.equals(".") || name.equals("..")) {
            throw cannotOpen(name, "the name of a file in plugin_dir is expected");
        }
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw cannotOpen(name, "errno: 2, No such file or directory");
        }
        requireInside(file, name);
        if (!Files.isRegularFile(file)) {
            throw cannotOpen(name, "it is not a file");
        }
        return file;
    }

    private Path child(String name) {
        try {
            return path.resolve(name);
        } catch (InvalidPathException invalid) {
            throw cannotOpen(name, "not a file name: " + invalid.getReason());
        }
    }

    /**
     * A link may not lead out of the folder: whoever may write links is not whoever may install.
     */
    private void requireInside(Path file, String name) {
        try {
            if (!file.toRealPath().startsWith(path.toRealPath())) {
                throw ErrorCode.ER_UDF_NO_PATHS.toException();
            }
        } catch (IOException failed) {
            throw ErrorCode.ER_CANT_OPEN_LIBRARY.causedBy(
                    failed, path.resolve(name), reason(failed));
        }
    }

    private static String reason(IOException failed) {
        return "it cannot be followed: " + failed;
    }

    /** All files of the folder by name; none if there is no such folder. */
    List<Path> files() {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException failed) {
            throw cannotOpen("", "the folder cannot be read: " + failed);
        }
    }

    private RuntimeException cannotOpen(String name, String reason) {
        return ErrorCode.ER_CANT_OPEN_LIBRARY.toException(path + "/" + name, reason);
    }
}

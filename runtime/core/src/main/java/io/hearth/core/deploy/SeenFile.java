package io.hearth.core.deploy;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A file as one look at the folder found it.
 *
 * @param path where it lies
 * @param stamp size, times and identity: another one means that the file was changed in some way,
 *     to whatever side the clock was set; never empty
 * @param problem why it cannot even be opened
 */
record SeenFile(Path path, String stamp, Optional<String> problem) {
    /** The name under which everything about the file is kept. */
    String name() {
        return path.getFileName().toString();
    }

    /** Whether it is another file by now, or none. */
    boolean hasChanged() {
        return FileStamps.look(path).filter(now -> now.stamp().equals(stamp)).isEmpty();
    }
}

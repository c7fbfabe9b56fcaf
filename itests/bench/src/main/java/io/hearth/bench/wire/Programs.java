package io.hearth.bench.wire;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs of this machine. Stateless. */
final class Programs {
    private Programs() {}

    /** Where a program is; Debian keeps servers where an ordinary PATH does not look. */
    static Optional<Path> find(String name) {
        Stream<String> folders =
                Stream.concat(
                        Arrays.stream(System.getenv("PATH").split(File.pathSeparator)),
                        Stream.of("/usr/sbin"));
        return folders.map(folder -> Path.of(folder, name)).filter(Files::isExecutable).findFirst();
    }
}

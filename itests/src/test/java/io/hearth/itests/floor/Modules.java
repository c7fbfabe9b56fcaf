package io.hearth.itests.floor;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The compiled classes of Hearth's modules. */
final class Modules {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final List<String> PARTS =
            List.of(
                    "api-bundle",
                    "runtime/options",
                    "runtime/core",
                    "runtime/sql",
                    "runtime/wire",
                    "runtime/shell",
                    "runtime/launcher",
                    "itests/support");

    private Modules() {}

    /** What the modules are made of. */
    static JavaClasses classes() {
        return read(folder("target/classes"));
    }

    /** What tests them. */
    static JavaClasses tests() {
        return read(
                Stream.concat(
                        folder("target/test-classes").filter(Files::isDirectory),
                        Stream.of(ROOT.resolve("itests/target/test-classes"))));
    }

    private static Stream<Path> folder(String name) {
        return Stream.concat(PARTS.stream().map(ROOT::resolve), examples().stream())
                .map(module -> module.resolve(name));
    }

    private static List<Path> examples() {
        try (Stream<Path> folders = Files.list(ROOT.resolve("example-bundles"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("pom.xml"))).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static JavaClasses read(Stream<Path> folders) {
        List<Path> existing = folders.peek(Modules::mustExist).toList();
        return new ClassFileImporter().withImportOption(Modules::isOurOwn).importPaths(existing);
    }

    private static void mustExist(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException("not compiled: " + folder);
        }
    }

    /** bnd copies embedded libraries between a bundle's classes; core embeds the options too. */
    private static boolean isOurOwn(Location location) {
        return location.contains("/io/hearth/")
                && !location.contains("/core/target/classes/io/hearth/options/");
    }
}

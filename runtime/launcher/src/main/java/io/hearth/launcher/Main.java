package io.hearth.launcher;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The entry of the process. */
public final class Main {
    /** System property: the distribution's folder; without it, the folder above this jar's. */
    static final String HOME = "hearth.home";

    private Main() {}

    /**
     * Runs the server, or prints what was asked for, and ends the process.
     *
     * @param arguments the command line
     */
    public static void main(String[] arguments) {
        System.exit(new CommandLineRun(home(), List.of(arguments), System.out, System.err).run());
    }

    private static Path home() {
        return Optional.ofNullable(System.getProperty(HOME))
                .map(Path::of)
                .orElseGet(Main::folderAboveThisJar)
                .toAbsolutePath()
                .normalize();
    }

    private static Path folderAboveThisJar() {
        try {
            Path jar =
                    Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            return jar.resolveSibling("..");
        } catch (URISyntaxException failure) {
            throw new IllegalStateException("set the system property " + HOME, failure);
        }
    }
}

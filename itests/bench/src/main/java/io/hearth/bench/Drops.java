package io.hearth.bench;

import io.hearth.itests.bundle.TestBundle;
import io.hearth.itests.server.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Bundles of one plugin and one class each, p0 and on, beside a deploy folder. Used by one thread.
 */
final class Drops {
    private final Installation hearth;
    private final List<Path> jars = new ArrayList<>();

    Drops(Installation hearth, int count) {
        this.hearth = hearth;
        for (int i = 0; i < count; i++) {
            jars.add(
                    TestBundle.named("io.hearth.bench.p" + i)
                            .with(Plain.class)
                            .declare(Plain.clause("p" + i))
                            .writeTo(hearth.home().resolve("ready/p" + i + ".jar")));
        }
    }

    /** Moves a jar in. */
    void drop(int number) throws IOException {
        Path jar = jars.get(number);
        Path target = hearth.home().resolve("deploy").resolve(jar.getFileName());
        Files.move(jar, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** What the server logs when a plugin is ACTIVE. */
    static String line(int number) {
        return "Plugin 'p" + number + "' 1.0.0 (DAEMON) is active";
    }
}

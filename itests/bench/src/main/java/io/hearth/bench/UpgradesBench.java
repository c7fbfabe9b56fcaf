package io.hearth.bench;

import io.hearth.itests.bundle.TestBundle;
import io.hearth.itests.plugin.SteadyDaemon;
import java.io.PrintStream;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Upgrades a daemon to and fro many times, and looks at what stays. */
final class UpgradesBench implements Bench.Measurement {
    private static final String BUNDLE = "io.hearth.bench.steady";
    private static final int WARM_UP = 100;
    private static final int UPGRADES = 1_000;

    @Override
    public void run(Path folder, PrintStream out) throws Exception {
        Path home = Files.createDirectories(folder.resolve("server"));
        for (int version : List.of(1, 2)) {
            TestBundle.named(BUNDLE)
                    .version(version + ".0.0")
                    .with(SteadyDaemon.class)
                    .writeTo(home.resolve("plugins/steady-" + version + ".jar"));
        }
        try (Embedded server = Embedded.server(home)) {
            server.install("steady", "steady-1.jar");
            Loaders.awaitCollected(upgrades(server, WARM_UP));
            Footprint before = Footprint.now();
            long begin = System.nanoTime();
            List<WeakReference<ClassLoader>> loaders = upgrades(server, UPGRADES);
            double seconds = (System.nanoTime() - begin) / 1e9;
            long left = Loaders.awaitCollected(loaders);
            out.println("before " + UPGRADES + " upgrades: " + before);
            out.printf("after, in %.1f s: %s%n", seconds, Footprint.now());
            out.println(
                    "class loaders of former versions not collected: "
                            + left
                            + " of "
                            + loaders.size());
            out.println("goal: flat class count, every class loader collected");
        }
    }

    /** The class loaders that were replaced. */
    private static List<WeakReference<ClassLoader>> upgrades(Embedded server, int count) {
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            loaders.add(Loaders.of(BUNDLE, server.context()));
            server.upgrade("steady", "steady-" + (2 - i % 2) + ".jar");
        }
        return loaders;
    }
}

package io.hearth.bench;

import io.hearth.itests.bundle.TestBundle;
import io.hearth.itests.plugin.SteadyDaemon;
import java.io.PrintStream;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Installs and removes a daemon many times, and looks at what stays. */
final class LeakBench implements Bench.Measurement {
    private static final int WARM_UP = 100;
    private static final int CYCLES = 1_000;
    private static final String BUNDLE = "io.hearth.bench.steady";

    @Override
    public void run(Path folder, PrintStream out) throws Exception {
        Path home = Files.createDirectories(folder.resolve("server"));
        TestBundle.named(BUNDLE)
                .with(SteadyDaemon.class)
                .writeTo(home.resolve("plugins/steady.jar"));
        try (Embedded server = Embedded.server(home)) {
            Loaders.awaitCollected(cycles(server, WARM_UP));
            Footprint before = Footprint.now();
            List<WeakReference<ClassLoader>> loaders = cycles(server, CYCLES);
            long left = Loaders.awaitCollected(loaders);
            Footprint after = Footprint.now();
            out.println("before " + CYCLES + " cycles: " + before);
            out.println("after:  " + after);
            out.println(
                    "class loaders of plugins not collected: " + left + " of " + loaders.size());
            out.println("goal: flat, every class loader collected");
        }
    }

    private static List<WeakReference<ClassLoader>> cycles(Embedded server, int count) {
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            server.install("steady", "steady.jar");
            loaders.add(Loaders.of(BUNDLE, server.context()));
            server.uninstall("steady");
        }
        return loaders;
    }
}

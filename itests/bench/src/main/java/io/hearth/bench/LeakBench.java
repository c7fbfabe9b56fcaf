package io.hearth.bench;

import io.hearth.itests.bundle.TestBundle;
import io.hearth.itests.plugin.SteadyDaemon;
import io.hearth.itests.server.Deadline;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleWiring;

/** Installs and removes a daemon many times, and looks at what stays. */
final class LeakBench implements Bench.Measurement {
    private static final int WARM_UP = 100;
    private static final int CYCLES = 1_000;
    private static final Duration COLLECTION = Duration.ofSeconds(20);

    @Override
    public void run(Path folder, PrintStream out) throws Exception {
        Path home = Files.createDirectories(folder.resolve("server"));
        TestBundle.named("io.hearth.bench.steady")
                .with(SteadyDaemon.class)
                .writeTo(home.resolve("plugins/steady.jar"));
        try (Embedded server = Embedded.server(home)) {
            awaitCollected(cycles(server, WARM_UP));
            Footprint before = Footprint.now();
            List<WeakReference<ClassLoader>> loaders = cycles(server, CYCLES);
            long left = awaitCollected(loaders);
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
            loaders.add(new WeakReference<>(loader(server.context())));
            server.uninstall("steady");
        }
        return loaders;
    }

    private static ClassLoader loader(BundleContext context) {
        for (Bundle bundle : context.getBundles()) {
            if ("io.hearth.bench.steady".equals(bundle.getSymbolicName())) {
                return bundle.adapt(BundleWiring.class).getClassLoader();
            }
        }
        throw new IllegalStateException("the plugin's bundle is not there");
    }

    /** Collects garbage until all are gone or time is up; how many are left. */
    private static long awaitCollected(List<WeakReference<ClassLoader>> loaders) {
        try {
            Deadline.await(COLLECTION, () -> collect(loaders) == 0, () -> "class loaders stay");
        } catch (AssertionError someStay) {
            System.err.println(someStay.getMessage());
        }
        return collect(loaders);
    }

    private static long collect(List<WeakReference<ClassLoader>> loaders) {
        System.gc();
        return loaders.stream().filter(loader -> loader.get() != null).count();
    }

    /** Classes, metaspace, heap and threads of this process. */
    private record Footprint(int classes, double metaspace, double heap, int threads) {
        static Footprint now() {
            double metaspace =
                    ManagementFactory.getMemoryPoolMXBeans().stream()
                            .filter(pool -> pool.getName().equals("Metaspace"))
                            .mapToDouble(Footprint::megabytes)
                            .sum();
            return new Footprint(
                    ManagementFactory.getClassLoadingMXBean().getLoadedClassCount(),
                    metaspace,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6,
                    ManagementFactory.getThreadMXBean().getThreadCount());
        }

        private static double megabytes(MemoryPoolMXBean pool) {
            return pool.getUsage().getUsed() / 1e6;
        }

        @Override
        public String toString() {
            return String.format(
                    "%d classes, metaspace %.2f MB, heap %.1f MB, %d threads",
                    classes, metaspace, heap, threads);
        }
    }
}

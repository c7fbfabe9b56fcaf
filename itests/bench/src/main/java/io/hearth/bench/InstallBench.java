package io.hearth.bench;

import io.hearth.itests.bundle.RawJar;
import io.hearth.itests.bundle.TestBundle;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One durable install and uninstall, next to the bare cost of its syncs and to a bare framework's
 * install, start, stop and uninstall of the same jar, in turns.
 */
final class InstallBench implements Bench.Measurement {
    private static final int WARM_UP = 300;
    private static final int CYCLES = 500;
    private static final int COUNTED = 100;

    @Override
    public void run(Path folder, PrintStream out) throws Exception {
        Path home = Files.createDirectories(folder.resolve("server"));
        Path jar =
                TestBundle.named("io.hearth.bench.plain")
                        .with(Plain.class)
                        .declare(Plain.clause("plain"))
                        .writeTo(home.resolve("plugins/plain.jar"));
        Path bareHome = Files.createDirectories(folder.resolve("bare"));
        try (Embedded server = Embedded.server(home);
                Embedded bare = Embedded.bare(bareHome)) {
            bare.context().installBundle(extender(bareHome).toUri().toString()).start();
            for (int i = 0; i < WARM_UP; i++) {
                cycle(server);
                bare.cycle(jar);
            }
            Fsyncs.Seen seen = Fsyncs.during(folder, () -> cycles(server));
            out.printf(
                    "%.1f syncs in a cycle, which take %.2f ms of it by the flight recorder%n",
                    (double) seen.count() / COUNTED, seen.nanos() / 1e6 / COUNTED);
            measure(server, bare, jar, Math.round((float) seen.count() / COUNTED), out);
        }
    }

    private static void cycles(Embedded server) {
        for (int i = 0; i < COUNTED; i++) {
            cycle(server);
        }
    }

    private static void measure(
            Embedded server, Embedded bare, Path jar, int syncs, PrintStream out) throws Exception {
        byte[] content = Files.readAllBytes(jar);
        long[] full = new long[CYCLES];
        long[] framework = new long[CYCLES];
        long[] disk = new long[CYCLES];
        for (int i = 0; i < CYCLES; i++) {
            long begin = System.nanoTime();
            cycle(server);
            full[i] = System.nanoTime() - begin;
            begin = System.nanoTime();
            bare.cycle(jar);
            framework[i] = System.nanoTime() - begin;
            disk[i] = Fsyncs.bare(jar.getParent().getParent(), content, syncs);
        }
        print(new Sample(full), new Sample(framework), new Sample(disk), syncs, out);
    }

    private static void print(
            Sample full, Sample framework, Sample disk, int syncs, PrintStream out) {
        out.println("install + uninstall, durable: " + full);
        out.println("bare install-start-stop-uninstall: " + framework);
        out.println("files written with as many syncs, bare: " + disk);
        double above = full.medianMillis() - disk.medianMillis();
        out.printf(
                "cycle less syncs is %.2f times the bare cycle; goal: at most 1.3%n",
                above / framework.medianMillis());
    }

    private static void cycle(Embedded server) {
        server.install("plain", "plain.jar");
        server.uninstall("plain");
    }

    /** Stands for core, which a plugin bundle requires. */
    private static Path extender(Path folder) {
        String manifest = RawJar.manifest("io.hearth.bench.extender", "1.0.0").stripTrailing();
        return RawJar.write(
                folder.resolve("extender.jar"),
                manifest
                        + "\nProvide-Capability: osgi.extender;\n"
                        + " osgi.extender=\"io.hearth.plugin\";version:Version=1.0.0\n\n");
    }
}

package io.hearth.bench;

import io.hearth.itests.bundle.TestBundle;
import io.hearth.itests.plugin.SteadyDaemon;
import io.hearth.itests.server.Deadline;
import io.hearth.itests.server.HearthServer;
import io.hearth.itests.server.Installation;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a daemon is away in an upgrade, as plugin:upgrade says. */
final class DowntimeBench implements Bench.Measurement {
    private static final int RUNS = 100;
    private static final Pattern DOWNTIME = Pattern.compile("downtime ([0-9.]+) ms");

    @Override
    public void run(Path folder, PrintStream out) {
        Installation hearth = Installation.copyTo(folder.resolve("hearth"));
        for (int version : List.of(1, 2)) {
            TestBundle.named("io.hearth.bench.steady")
                    .version(version + ".0.0")
                    .with(SteadyDaemon.class)
                    .writeTo(hearth.plugins().resolve("steady-" + version + ".jar"));
        }
        try (HearthServer server = hearth.startReady("--shell=ON")) {
            server.type("plugin:install steady steady-1.jar");
            for (int i = 0; i < RUNS; i++) {
                upgrade(server, i);
            }
            long[] nanos =
                    downtimes(server).stream().mapToLong(millis -> (long) (millis * 1e6)).toArray();
            out.printf("downtime of the first upgrade: %.1f ms%n", nanos[0] / 1e6);
            out.println("downtime of a daemon in an upgrade: " + new Sample(nanos));
            server.stop();
        }
        out.println("goal: under 50 ms");
    }

    private static void upgrade(HearthServer server, int done) {
        server.type("plugin:upgrade steady steady-" + (2 - done % 2) + ".jar");
        Deadline.await(
                HearthServer.LIMIT,
                () -> downtimes(server).size() > done,
                () -> server.output() + server.errors());
    }

    private static List<Double> downtimes(HearthServer server) {
        Matcher matcher = DOWNTIME.matcher(server.output());
        return matcher.results().map(found -> Double.valueOf(found.group(1))).toList();
    }
}

package io.hearth.bench;

import io.hearth.itests.server.Deadline;
import io.hearth.itests.server.HearthServer;
import io.hearth.itests.server.Installation;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/**
 * Many bundles dropped at once, to the last one ACTIVE.
 *
 * @param count how many
 */
record DropManyBench(int count) implements Bench.Measurement {
    @Override
    public void run(Path folder, PrintStream out) throws IOException {
        Installation hearth = Installation.copyTo(folder.resolve("hearth"));
        Drops drops = new Drops(hearth, count);
        try (HearthServer server = hearth.startReady()) {
            long begin = System.nanoTime();
            for (int i = 0; i < count; i++) {
                drops.drop(i);
            }
            double dropped = (System.nanoTime() - begin) / 1e9;
            Deadline.await(
                    HearthServer.LIMIT,
                    () -> active(server) >= count,
                    () -> active(server) + " active");
            out.printf(
                    "%d bundles dropped within %.2f s, all ACTIVE after %.2f s%n",
                    count, dropped, (System.nanoTime() - begin) / 1e9);
            server.stop();
        }
        out.println("goal: under 10 s");
    }

    private static long active(HearthServer server) {
        return server.errors().lines().filter(line -> line.endsWith(" is active")).count();
    }
}

package io.hearth.bench;

import io.hearth.itests.server.Deadline;
import io.hearth.itests.server.HearthServer;
import io.hearth.itests.server.Installation;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/** From a jar's arrival in the deploy folder to its plugin ACTIVE, by the server's log. */
final class DropBench implements Bench.Measurement {
    private static final int RUNS = 30;

    @Override
    public void run(Path folder, PrintStream out) throws IOException {
        Installation hearth = Installation.copyTo(folder.resolve("hearth"));
        Drops drops = new Drops(hearth, RUNS);
        long[] nanos = new long[RUNS];
        try (HearthServer server = hearth.startReady()) {
            for (int i = 0; i < RUNS; i++) {
                String line = Drops.line(i);
                long begin = System.nanoTime();
                drops.drop(i);
                Deadline.await(
                        HearthServer.LIMIT,
                        () -> server.errors().contains(line),
                        () -> line + " in " + server.errors());
                nanos[i] = System.nanoTime() - begin;
            }
            server.stop();
        }
        out.println("drop to ACTIVE with default settings: " + new Sample(nanos));
        out.println("goal: median under 300 ms");
    }
}

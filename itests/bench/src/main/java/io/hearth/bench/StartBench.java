package io.hearth.bench;

import io.hearth.itests.bundle.TestBundle;
import io.hearth.itests.server.HearthServer;
import io.hearth.itests.server.Installation;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * From the start of the process to the line that says ready, and the memory resident then.
 *
 * @param plugins how many plugin bundles are installed
 */
record StartBench(int plugins) implements Bench.Measurement {
    private static final int RUNS = 11;

    @Override
    public void run(Path folder, PrintStream out) throws IOException {
        Installation hearth = Installation.copyTo(folder.resolve("hearth"));
        if (plugins > 0) {
            install(hearth);
        }
        out.printf("first start: %.0f ms%n", start(hearth).nanos() / 1e6);
        Started[] starts = new Started[RUNS];
        for (int i = 0; i < RUNS; i++) {
            starts[i] = start(hearth);
        }
        long[] nanos = IntStream.range(0, RUNS).mapToLong(i -> starts[i].nanos()).toArray();
        out.println("start to ready with " + plugins + " plugin bundles: " + new Sample(nanos));
        long[] resident =
                IntStream.range(0, RUNS).mapToLong(i -> starts[i].kilobytes()).sorted().toArray();
        out.printf(
                "resident when ready: median %.1f MB, largest %.1f MB%n",
                resident[RUNS / 2] / 1024.0, resident[RUNS - 1] / 1024.0);
        out.println(
                plugins == 0
                        ? "goal: under 1300 ms and 250 MB on two cores, JDK 17"
                        : "goal: under 3000 ms");
    }

    private record Started(long nanos, long kilobytes) {}

    private static Started start(Installation hearth) throws IOException {
        long begin = System.nanoTime();
        try (HearthServer server = hearth.startReady()) {
            long nanos = System.nanoTime() - begin;
            long kilobytes = resident(server.pid());
            server.stop();
            return new Started(nanos, kilobytes);
        }
    }

    private static long resident(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow(() -> new IOException("no VmRSS of process " + pid));
    }

    /** Bundles of one declaration with a class each, under names of their own. */
    private void install(Installation hearth) {
        String commands =
                IntStream.range(0, plugins)
                        .mapToObj(i -> "plugin:install p" + i + " p" + i + ".jar")
                        .collect(Collectors.joining("; "));
        for (int i = 0; i < plugins; i++) {
            TestBundle.named("io.hearth.bench.p" + i)
                    .with(Plain.class)
                    .declare(Plain.clause("p" + i))
                    .writeTo(hearth.plugins().resolve("p" + i + ".jar"));
        }
        HearthServer.Result result = hearth.execute(commands);
        if (result.exit() != 0) {
            throw new IllegalStateException("cannot install: " + result.errors());
        }
    }
}

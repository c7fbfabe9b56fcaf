package io.hearth.bench;

import io.hearth.bench.wire.WireBench;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs measurements by name. */
public final class Bench {
    /** One measurement; it may write below the given folder, which is removed afterwards. */
    public interface Measurement {
        /** Measures and prints. */
        void run(Path folder, PrintStream out) throws Exception;
    }

    private static final Map<String, Measurement> ALL = new LinkedHashMap<>();

    static {
        ALL.put("start", new StartBench(0));
        ALL.put("install", new InstallBench());
        ALL.put("leaks", new LeakBench());
        ALL.put("many", new StartBench(200));
        ALL.put("drop", new DropBench());
        ALL.put("drop-many", new DropManyBench(200));
        ALL.put("downtime", new DowntimeBench());
        ALL.put("upgrades", new UpgradesBench());
        ALL.put("variables", new VariableBench());
        ALL.put("wire", new WireBench());
        ALL.put("parse", new JmhMeasurement(ParseBenchmark.class));
        ALL.put("sql", new JmhMeasurement(SqlBenchmark.class));
        ALL.put(
                "first-statement",
                new FirstStatementBench("SELECT table_name FROM information_schema.tables"));
    }

    private Bench() {}

    /** Takes names of measurements; none means all. */
    public static void main(String[] names) throws Exception {
        List<String> wanted = names.length == 0 ? List.copyOf(ALL.keySet()) : List.of(names);
        for (String name : wanted) {
            Measurement measurement = ALL.get(name);
            if (measurement == null) {
                System.err.println("no measurement '" + name + "'; there are " + ALL.keySet());
                System.exit(1);
            }
            System.out.println("== " + name + ", Java " + Runtime.version());
            run(measurement);
        }
    }

    private static void run(Measurement measurement) throws Exception {
        Path folder = Files.createTempDirectory("hearth-bench-");
        try {
            measurement.run(folder, System.out);
        } finally {
            remove(folder);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}

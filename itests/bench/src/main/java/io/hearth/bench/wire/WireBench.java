package io.hearth.bench.wire;

import io.hearth.bench.Bench;
import io.hearth.itests.bundle.TestBundle;
import io.hearth.itests.plugin.GeneratedTable;
import io.hearth.itests.server.HearthServer;
import io.hearth.itests.server.Installation;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Hearth's wire protocol next to MariaDB's, both driven by the same clients in turn. */
public final class WireBench implements Bench.Measurement {
    private static final int MOST_CONNECTIONS = 2_100;
    private static final String MANY = "--max-connections=" + MOST_CONNECTIONS;

    @Override
    public void run(Path folder, PrintStream out) throws Exception {
        List<String> missing =
                Stream.of("mariadbd", "mariadb-install-db", "mariadb")
                        .filter(name -> Programs.find(name).isEmpty())
                        .toList();
        if (!missing.isEmpty()) {
            out.println(
                    "not measured: there is no "
                            + String.join(", no ", missing)
                            + " here (Debian: mariadb-server, mariadb-client)");
            return;
        }
        out.println("load of the machine: " + Files.readString(Path.of("/proc/loadavg")).strip());
        Installation hearth = Installation.copyTo(folder.resolve("hearth"));
        TestBundle.named("io.hearth.bench.generated")
                .with(GeneratedTable.class, GeneratedTable.Rows.class)
                .writeTo(hearth.plugins().resolve("generated.jar"));
        try (HearthServer server = hearth.startReady(MANY, "--plugin-load-add=generated.jar");
                MariaDb other = MariaDb.start(folder.resolve("mariadb"), MANY)) {
            Subject ours = new Subject("Hearth", hearth.port(), server.pid());
            measure(ours, other.subject(), out);
            server.stop();
        }
    }

    private static void measure(Subject ours, Subject theirs, PrintStream out)
            throws IOException, InterruptedException {
        for (Load.Kind kind : Load.Kind.values()) {
            for (int connections : List.of(1, 16)) {
                new Statements(ours, theirs, kind, connections).print(out);
            }
        }
        new Streams(ours, theirs).print(out);
        new Connects(ours, theirs).print(out);
        // The last one: what garbage takes is resident by now, and does not count as connections'.
        new IdleConnections(ours, theirs).print(out);
    }
}

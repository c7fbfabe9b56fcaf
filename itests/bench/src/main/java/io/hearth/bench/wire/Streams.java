package io.hearth.bench.wire;

import io.hearth.itests.plugin.GeneratedTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/** Two million rows to the command-line client, from a plugin's table and from MariaDB's engine. */
record Streams(Subject ours, Subject theirs) {
    private static final int ROUNDS = 5;
    private static final String OUR_ROWS = "SELECT * FROM information_schema.generated";
    private static final String THEIR_ROWS =
            "SELECT seq, seq % 1000, CONCAT('row ', seq) FROM mysql.seq_1_to_"
                    + GeneratedTable.ROWS;

    private record Transfer(double seconds, long checksum) {}

    void print(PrintStream out) throws IOException, InterruptedException {
        if (stream(ours, OUR_ROWS).checksum != stream(theirs, THEIR_ROWS).checksum) {
            throw new IOException("the servers do not send the same rows");
        }
        double[] our = new double[ROUNDS];
        double[] their = new double[ROUNDS];
        double ourCpu = ours.cpuSeconds();
        double theirCpu = theirs.cpuSeconds();
        for (int i = 0; i < ROUNDS; i++) {
            our[i] = stream(ours, OUR_ROWS).seconds;
            their[i] = stream(theirs, THEIR_ROWS).seconds;
        }
        Arrays.sort(our);
        Arrays.sort(their);
        out.printf(
                "streaming %d rows: %.2f s (server CPU %.2f s), MariaDB %.2f s (%.2f s):"
                        + " %.2f times as fast (goal: 1.2)%n",
                GeneratedTable.ROWS,
                our[ROUNDS / 2],
                (ours.cpuSeconds() - ourCpu) / ROUNDS,
                their[ROUNDS / 2],
                (theirs.cpuSeconds() - theirCpu) / ROUNDS,
                their[ROUNDS / 2] / our[ROUNDS / 2]);
    }

    private static Transfer stream(Subject server, String statement)
            throws IOException, InterruptedException {
        List<String> command =
                List.of(
                        "mariadb",
                        "--no-defaults",
                        "--quick",
                        "--skip-column-names",
                        "--host=127.0.0.1",
                        "--port=" + server.port(),
                        "--user=root",
                        "--execute=" + statement);
        long begin = System.nanoTime();
        Process client =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        CRC32 checksum = new CRC32();
        byte[] buffer = new byte[1 << 16];
        try (InputStream rows = client.getInputStream()) {
            for (int read = rows.read(buffer); read >= 0; read = rows.read(buffer)) {
                checksum.update(buffer, 0, read);
            }
        }
        if (client.waitFor() != 0) {
            throw new IOException("mariadb could not read from " + server.name());
        }
        return new Transfer((System.nanoTime() - begin) / 1e9, checksum.getValue());
    }
}

package io.hearth.bench.wire;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;

/** Logins with COM_QUIT behind them, one after the other. */
record Connects(Subject ours, Subject theirs) {
    private static final int ROUNDS = 5;
    private static final double ROUND_SECONDS = 2;

    void print(PrintStream out) throws IOException {
        double[] our = new double[ROUNDS];
        double[] their = new double[ROUNDS];
        perSecond(ours, ROUND_SECONDS);
        for (int i = 0; i < ROUNDS; i++) {
            our[i] = perSecond(ours, ROUND_SECONDS);
            their[i] = perSecond(theirs, ROUND_SECONDS);
        }
        Arrays.sort(our);
        Arrays.sort(their);
        out.printf(
                "connect and quit: %.0f/s, MariaDB %.0f/s: %.2f times (goal: 1.0)%n",
                our[ROUNDS / 2], their[ROUNDS / 2], our[ROUNDS / 2] / their[ROUNDS / 2]);
    }

    private static double perSecond(Subject server, double seconds) throws IOException {
        long begin = System.nanoTime();
        long end = begin + (long) (seconds * 1e9);
        int count = 0;
        do {
            try (RawConnection connection = new RawConnection(server.port())) {
                connection.quit();
            }
            count++;
        } while (System.nanoTime() < end);
        return count / ((System.nanoTime() - begin) / 1e9);
    }
}

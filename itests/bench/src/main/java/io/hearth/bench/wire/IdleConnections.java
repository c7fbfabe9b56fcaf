package io.hearth.bench.wire;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Resident memory of connections that have run a statement and wait. */
record IdleConnections(Subject ours, Subject theirs) {
    private static final int COUNT = 2_000;
    private static final int WARM_UP = 100;

    void print(PrintStream out) throws IOException {
        out.printf(
                "memory of an idle connection at %d: %.1f KB, MariaDB %.1f KB (goal: under 60)%n",
                COUNT, kilobytesEach(ours), kilobytesEach(theirs));
    }

    private static double kilobytesEach(Subject server) throws IOException {
        List<RawConnection> idle = new ArrayList<>();
        try {
            add(idle, server, WARM_UP);
            double before = server.residentKilobytes();
            add(idle, server, COUNT - WARM_UP);
            return (server.residentKilobytes() - before) / (COUNT - WARM_UP);
        } finally {
            for (RawConnection connection : idle) {
                connection.close();
            }
        }
    }

    private static void add(List<RawConnection> idle, Subject server, int count)
            throws IOException {
        byte[] select = RawConnection.packet(RawConnection.QUERY, "SELECT 1");
        for (int i = 0; i < count; i++) {
            RawConnection connection = new RawConnection(server.port());
            idle.add(connection);
            connection.send(select);
            connection.skip(4);
        }
    }
}

package io.hearth.bench.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Connections that each wait for one answer at a time, served by one thread in turn. One thread.
 */
final class Load implements AutoCloseable {
    /** What is asked. */
    enum Kind {
        TEXT,
        PREPARED
    }

    /** What a load of some seconds has given. */
    record Figures(double perSecond, double cpuMicros) {}

    private static final int STATEMENTS = 4096;
    private static final int FIRST_LITERAL = 1_000_000;

    /** Count, definition, row, end. */
    private static final int ANSWER = 4;

    private static final int LONGLONG = 8;

    private final List<RawConnection> connections = new ArrayList<>();
    private final List<byte[][]> packets = new ArrayList<>();
    private final Subject subject;

    Load(Subject subject, Kind kind, int count) throws IOException {
        this.subject = subject;
        for (int i = 0; i < count; i++) {
            RawConnection connection = new RawConnection(subject.port());
            connections.add(connection);
            packets.add(kind == Kind.TEXT ? texts() : executions(prepare(connection)));
            check(connection, packets.get(i)[0], kind);
        }
    }

    private static byte[][] texts() {
        byte[][] all = new byte[STATEMENTS][];
        for (int i = 0; i < STATEMENTS; i++) {
            all[i] = RawConnection.packet(RawConnection.QUERY, "SELECT " + (FIRST_LITERAL + i));
        }
        return all;
    }

    private static int prepare(RawConnection connection) throws IOException {
        connection.send(RawConnection.packet(RawConnection.PREPARE, "SELECT ?"));
        ByteBuffer prepared = connection.next();
        int statement = prepared.getInt(1);
        // With DEPRECATE_EOF: the parameter's definition and the column's.
        connection.skip(2);
        return statement;
    }

    private static byte[][] executions(int statement) {
        byte[][] all = new byte[STATEMENTS][];
        for (int i = 0; i < STATEMENTS; i++) {
            ByteBuffer body = ByteBuffer.allocate(21).order(ByteOrder.LITTLE_ENDIAN);
            body.putInt(statement).put((byte) 0).putInt(1);
            body.put((byte) 0).put((byte) 1).put((byte) LONGLONG).put((byte) 0);
            body.putLong(FIRST_LITERAL + i);
            all[i] = RawConnection.packet(RawConnection.EXECUTE, body.array());
        }
        return all;
    }

    /** Both servers must answer what was asked. */
    private static void check(RawConnection connection, byte[] packet, Kind kind)
            throws IOException {
        connection.send(packet);
        connection.skip(2);
        ByteBuffer row = connection.next();
        boolean right =
                kind == Kind.TEXT
                        ? RawConnection.text(row.position(1), StandardCharsets.UTF_8)
                                .equals(String.valueOf(FIRST_LITERAL))
                        : row.getLong(2) == FIRST_LITERAL;
        connection.skip(1);
        if (!right) {
            throw new IOException("the answer is wrong");
        }
    }

    Figures run(double seconds) throws IOException {
        for (int i = 0; i < connections.size(); i++) {
            connections.get(i).send(packets.get(i)[0]);
        }
        double cpu = subject.cpuSeconds();
        long begin = System.nanoTime();
        long end = begin + (long) (seconds * 1e9);
        long answers = 0;
        int statement = 0;
        do {
            statement = (statement + 1) % STATEMENTS;
            for (int i = 0; i < connections.size(); i++) {
                RawConnection connection = connections.get(i);
                connection.skip(ANSWER);
                connection.send(packets.get(i)[statement]);
            }
            answers += connections.size();
        } while (System.nanoTime() < end);
        double took = (System.nanoTime() - begin) / 1e9;
        double used = subject.cpuSeconds() - cpu;
        for (RawConnection connection : connections) {
            connection.skip(ANSWER);
        }
        return new Figures(answers / took, used * 1e6 / answers);
    }

    @Override
    public void close() throws IOException {
        for (RawConnection connection : connections) {
            connection.close();
        }
    }
}

package io.hearth.bench;

import io.hearth.itests.server.HearthServer;
import io.hearth.itests.server.Installation;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * From the ready line of the assembled server to the end of its first statement: connection, login
 * and answer, over a socket.
 *
 * @param statement the statement
 */
record FirstStatementBench(String statement) implements Bench.Measurement {
    private static final int RUNS = 11;
    private static final int CAPABILITIES = 0x000FA205;
    private static final int MOST_PACKET = 1 << 24;
    private static final int UTF8MB4 = 45;
    private static final int RESERVED = 23;
    private static final int COM_QUERY = 3;
    private static final int ERROR = 0xFF;

    @Override
    public void run(Path folder, PrintStream out) throws IOException {
        Installation hearth = Installation.copyTo(folder.resolve("hearth"));
        long[] nanos = new long[RUNS];
        for (int i = 0; i < RUNS; i++) {
            try (HearthServer server = hearth.startReady("--port=0")) {
                int port = port(hearth);
                long begin = System.nanoTime();
                first(port);
                nanos[i] = System.nanoTime() - begin;
                server.stop();
            }
        }
        out.println("ready to the end of '" + statement + "': " + new Sample(nanos));
        out.println("goal: under 150 ms");
    }

    private static int port(Installation hearth) throws IOException {
        Path file = hearth.home().resolve("data/hearth.port");
        return Integer.parseInt(Files.readString(file).strip());
    }

    private void first(int port) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setTcpNoDelay(true);
            DataInputStream in = new DataInputStream(socket.getInputStream());
            packet(in);
            send(socket.getOutputStream(), 1, login());
            while (packet(in)[0] != 0) {
                // What the server says more about the login.
            }
            send(socket.getOutputStream(), 0, query());
            int ends = 0;
            packet(in);
            while (ends < 2) {
                byte[] packet = packet(in);
                ends += (packet[0] & 0xFF) == 0xFE && packet.length < 9 ? 1 : 0;
            }
        }
    }

    private static byte[] packet(DataInputStream in) throws IOException {
        int length = in.read() | in.read() << 8 | in.read() << 16;
        in.readByte();
        byte[] packet = in.readNBytes(length);
        if (packet.length == 0 || (packet[0] & 0xFF) == ERROR) {
            throw new IOException("refused: " + new String(packet, StandardCharsets.UTF_8));
        }
        return packet;
    }

    private static void send(OutputStream out, int sequence, byte[] body) throws IOException {
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        number(packet, body.length, 3);
        packet.write(sequence);
        packet.write(body);
        packet.writeTo(out);
    }

    private static void number(ByteArrayOutputStream out, int value, int bytes) {
        for (int i = 0; i < bytes; i++) {
            out.write(value >>> 8 * i);
        }
    }

    /** Root without a password. */
    private static byte[] login() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        number(out, CAPABILITIES, 4);
        number(out, MOST_PACKET, 4);
        out.write(UTF8MB4);
        out.write(new byte[RESERVED]);
        out.write("root\0\0caching_sha2_password\0".getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private byte[] query() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(COM_QUERY);
        out.write(statement.getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }
}

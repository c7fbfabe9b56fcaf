package io.hearth.bench.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SocketChannel;
import java.nio.charset.Charset;

/**
 * A client that does next to nothing, so that the server is what a measurement measures: it sends
 * packets that are ready and counts those that come back, with one write and one read for each
 * answer. One thread.
 */
final class RawConnection implements AutoCloseable {
    static final int QUERY = 3;
    static final int PREPARE = 22;
    static final int EXECUTE = 23;

    private static final int QUIT = 1;
    private static final int HEADER = 4;
    private static final int ERROR = 0xff;
    private static final int AUTH_SWITCH = 0xfe;

    /** PROTOCOL_41, TRANSACTIONS, SECURE_CONNECTION, PLUGIN_AUTH, DEPRECATE_EOF. */
    private static final int CAPABILITIES = 0x200 | 0x2000 | 0x8000 | 0x80000 | 0x1000000;

    private static final int UTF8MB4 = 45;
    private static final int RESERVED = 23;
    private static final int LONGEST = 1 << 24;

    private final SocketChannel channel;
    private final ByteBuffer input =
            ByteBuffer.allocateDirect(1 << 14).order(ByteOrder.LITTLE_ENDIAN).limit(0);
    private final ByteBuffer output =
            ByteBuffer.allocateDirect(1 << 12).order(ByteOrder.LITTLE_ENDIAN);

    /** Connects and logs in as root, who has no password. */
    RawConnection(int port) throws IOException {
        channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        try {
            logIn();
        } catch (IOException failure) {
            channel.close();
            throw failure;
        }
    }

    private void logIn() throws IOException {
        next();
        ByteBuffer response = ByteBuffer.allocate(128).order(ByteOrder.LITTLE_ENDIAN);
        response.putInt(CAPABILITIES).putInt(LONGEST).put((byte) UTF8MB4);
        response.put(new byte[RESERVED]).put("root\0".getBytes(UTF_8)).put((byte) 0);
        response.put("mysql_native_password\0".getBytes(UTF_8));
        send(1, response.flip());
        ByteBuffer answer = next();
        if ((answer.get(0) & 0xff) == AUTH_SWITCH) {
            send(3, ByteBuffer.allocate(0));
            answer = next();
        }
        while (answer.get(0) != 0) {
            answer = next();
        }
    }

    /** A command as bytes to be sent. */
    static byte[] packet(int command, byte[] body) {
        int length = body.length + 1;
        return ByteBuffer.allocate(HEADER + length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(length)
                .put((byte) command)
                .put(body)
                .array();
    }

    static byte[] packet(int command, String text) {
        return packet(command, text.getBytes(UTF_8));
    }

    private void send(int sequence, ByteBuffer payload) throws IOException {
        output.clear();
        output.putInt(payload.remaining() | sequence << 24).put(payload).flip();
        write();
    }

    void send(byte[] packet) throws IOException {
        output.clear();
        output.put(packet).flip();
        write();
    }

    private void write() throws IOException {
        while (output.hasRemaining()) {
            channel.write(output);
        }
    }

    /** Passes over packets; fails if the first one is an error. */
    void skip(int packets) throws IOException {
        for (int i = 0; i < packets; i++) {
            next();
        }
    }

    /** The next packet's payload, valid until the next call. */
    ByteBuffer next() throws IOException {
        require(HEADER);
        int length = input.getInt(input.position()) & 0xffffff;
        require(HEADER + length);
        int start = input.position() + HEADER;
        input.position(start + length);
        ByteBuffer payload = input.slice(start, length).order(ByteOrder.LITTLE_ENDIAN);
        if (length > 0 && (payload.get(0) & 0xff) == ERROR) {
            throw new IOException("the server refuses: " + text(payload, UTF_8));
        }
        return payload;
    }

    static String text(ByteBuffer payload, Charset charset) {
        byte[] bytes = new byte[payload.remaining()];
        payload.get(bytes);
        return new String(bytes, charset);
    }

    private void require(int bytes) throws IOException {
        while (input.remaining() < bytes) {
            input.compact();
            int read = channel.read(input);
            input.flip();
            if (read < 0) {
                throw new EOFException("the server has closed the connection");
            }
        }
    }

    /** Says goodbye and waits until the server has closed the connection. */
    void quit() throws IOException {
        send(packet(QUIT, ""));
        input.clear();
        while (channel.read(input) >= 0) {
            input.clear();
        }
        channel.close();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

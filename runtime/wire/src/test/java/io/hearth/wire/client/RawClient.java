package io.hearth.wire.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hearth.wire.auth.Proofs;
import io.hearth.wire.packet.Capabilities;
import io.hearth.wire.packet.Capability;
import io.hearth.wire.packet.Command;
import io.hearth.wire.packet.ErrPacket;
import io.hearth.wire.packet.Frames;
import io.hearth.wire.packet.Handshake;
import io.hearth.wire.packet.PacketReader;
import io.hearth.wire.packet.PacketWriter;
import io.hearth.wire.packet.PayloadReader;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Optional;

/** A client that sends what it is told, good or bad. One thread. */
final class RawClient implements AutoCloseable {
    /** What it can do unless told otherwise. */
    static final Capabilities USUAL =
            Capabilities.of(
                    Capability.LONG_PASSWORD,
                    Capability.PROTOCOL_41,
                    Capability.SECURE_CONNECTION,
                    Capability.PLUGIN_AUTH,
                    Capability.TRANSACTIONS,
                    Capability.MULTI_RESULTS);

    private static final int LONGEST = 1 << 25;

    private final SocketChannel channel;
    private final PacketReader reader;
    private final PacketWriter writer;

    RawClient(SocketAddress address) throws IOException {
        channel = SocketChannel.open(address);
        reader = new PacketReader(this::receive);
        writer = new PacketWriter(this::send, Frames.SMALL);
    }

    RawClient(int port) throws IOException {
        this(new InetSocketAddress("127.0.0.1", port));
    }

    private int receive(byte[] into, int offset, int length) throws IOException {
        return channel.read(ByteBuffer.wrap(into, offset, length));
    }

    private void send(byte[] bytes, int offset, int length) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(bytes, offset, length);
        while (left.hasRemaining()) {
            channel.write(left);
        }
    }

    /** Sends bytes that need not be a packet. */
    void raw(int... bytes) throws IOException {
        byte[] all = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            all[i] = (byte) bytes[i];
        }
        send(all, 0, all.length);
    }

    /** The next packet; empty at the end. */
    Optional<PayloadReader> next() throws IOException {
        return reader.next(LONGEST);
    }

    /** The next packet, which must be there. */
    PayloadReader answer() throws IOException {
        return next().orElseThrow(() -> new AssertionError("the server has closed"));
    }

    ErrPacket error() throws IOException {
        return ErrPacket.read(answer());
    }

    /** Whether the server has closed, in order or not. */
    boolean isClosed() {
        try {
            return next().isEmpty();
        } catch (IOException reset) {
            return true;
        }
    }

    /** Reads the greeting and sends a login; returns what the server says to it. */
    PayloadReader logIn(String user, String password, Capabilities capabilities)
            throws IOException {
        Handshake greeting = Handshake.read(answer());
        byte[] proof =
                password.isEmpty()
                        ? new byte[0]
                        : Proofs.nativePassword(password.getBytes(UTF_8), greeting.nonce());
        writer.sequence(reader.sequence());
        writer.begin();
        writer.int4(capabilities.flags());
        writer.int4(LONGEST);
        writer.int1(255);
        writer.zeros(23);
        writer.terminatedText(user);
        writer.int1(proof.length);
        writer.bytes(proof);
        writer.terminatedText("mysql_native_password");
        writer.end();
        writer.flush();
        reader.sequence(writer.sequence());
        return answer();
    }

    static RawClient loggedIn(int port, Capabilities capabilities) throws IOException {
        RawClient client = new RawClient(port);
        PayloadReader answer = client.logIn("root", "", capabilities);
        if (answer.peek() != 0) {
            throw new AssertionError(ErrPacket.read(answer).message());
        }
        return client;
    }

    static RawClient loggedIn(int port) throws IOException {
        return loggedIn(port, USUAL);
    }

    /** Sends a command and does not read the answer. */
    void command(Command command, byte... payload) throws IOException {
        command(command.number(), payload);
    }

    void command(int number, byte... payload) throws IOException {
        writer.sequence(0);
        writer.begin();
        writer.int1(number);
        writer.bytes(payload);
        writer.end();
        writer.flush();
        reader.sequence(writer.sequence());
    }

    /** The number that the next packet of the server must have. */
    void expect(int sequence) {
        reader.sequence(sequence);
    }

    /** Answers a request for a proof of mysql_native_password. */
    void proof(String password, byte[] nonce) throws IOException {
        writer.sequence(reader.sequence());
        writer.begin();
        if (!password.isEmpty()) {
            writer.bytes(Proofs.nativePassword(password.getBytes(UTF_8), nonce));
        }
        writer.end();
        writer.flush();
        reader.sequence(writer.sequence());
    }

    void query(String text) throws IOException {
        command(Command.QUERY, text.getBytes(UTF_8));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

package io.hearth.wire.connection;

import io.hearth.wire.auth.Conversation;
import io.hearth.wire.packet.AuthMoreData;
import io.hearth.wire.packet.AuthSwitchRequest;
import io.hearth.wire.packet.PacketReader;
import io.hearth.wire.packet.PacketWriter;
import io.hearth.wire.packet.PayloadReader;
import io.hearth.wire.transport.BlockPool;
import io.hearth.wire.transport.Transport;
import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;

/** Packets from and to one client, numbered through. The connection's thread. */
final class Line implements Conversation {
    /**
     * The longest packet of a client that has not logged in: no such packet needs a continuation.
     */
    static final int LONGEST_LOGIN = 16 * 1024;

    private final Transport transport;
    private final PacketReader reader;
    private final PacketWriter writer;

    Line(Transport transport, BlockPool blocks) {
        this.transport = transport;
        this.reader = new PacketReader(transport);
        this.writer = new PacketWriter(transport, blocks);
    }

    Transport transport() {
        return transport;
    }

    /** Takes what is to be sent. */
    PacketWriter out() {
        return writer;
    }

    /** Waits for a command; empty if the client ends instead. */
    Optional<PayloadReader> command(int limit) throws IOException {
        reader.sequence(0);
        return numbered(limit);
    }

    /** The answer has the next number, also when it is that the packet is wrong. */
    private Optional<PayloadReader> numbered(int limit) throws IOException {
        try {
            return reader.next(limit);
        } finally {
            writer.sequence(reader.sequence());
        }
    }

    /** Waits for the client's part of a login. */
    PayloadReader answer() throws IOException {
        writer.flush();
        reader.sequence(writer.sequence());
        return numbered(LONGEST_LOGIN).orElseThrow(() -> new EOFException("the client has gone"));
    }

    @Override
    public byte[] read() throws IOException {
        return answer().rest();
    }

    @Override
    public void send(AuthSwitchRequest request) throws IOException {
        request.write(writer);
    }

    @Override
    public void send(AuthMoreData data) throws IOException {
        data.write(writer);
    }

    void flush() throws IOException {
        writer.flush();
    }

    /** Gives back what a command needed. */
    void release() {
        reader.release();
        writer.release();
    }
}

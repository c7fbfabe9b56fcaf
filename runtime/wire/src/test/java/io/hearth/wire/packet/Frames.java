package io.hearth.wire.packet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Packets in memory. */
public final class Frames {
    /** Buffers that nobody else has used, small ones so that they must grow. */
    public static final Buffers SMALL =
            new Buffers() {
                @Override
                public byte[] take() {
                    return new byte[64];
                }

                @Override
                public void give(byte[] buffer) {
                    buffer[0] = 0;
                }
            };

    private Frames() {}

    /** Writes packets. */
    @FunctionalInterface
    public interface Writing {
        /** Writes them. */
        void to(PacketWriter out) throws IOException;
    }

    /** The bytes of packets that begin with a number. */
    public static byte[] of(int sequence, Writing writing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PacketWriter writer = new PacketWriter(bytes::write, SMALL);
        writer.sequence(sequence);
        writing.to(writer);
        writer.flush();
        writer.release();
        return bytes.toByteArray();
    }
}

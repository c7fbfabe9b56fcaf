package io.hearth.wire.packet;

import io.hearth.api.error.ErrorCode;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads packets: checks their numbers, refuses those that are too long before it makes room for
 * them, and joins those that come in several frames. One thread.
 */
public final class PacketReader {
    private static final int HEADER = 4;
    private static final int SMALL = 1024;

    /** Room is made for no more than this before the bytes are there. */
    private static final int UNSEEN = 1 << 16;

    private final PacketSource source;
    private final byte[] header = new byte[HEADER];
    private final byte[] small = new byte[SMALL];
    private byte[] payload = small;
    private int sequence;

    /**
     * A reader that expects number 0.
     *
     * @param source gives the bytes
     */
    public PacketReader(PacketSource source) {
        this.source = source;
    }

    /**
     * Expects a number from now on.
     *
     * @param next the next packet's; its lowest 8 bits count
     */
    public void sequence(int next) {
        this.sequence = next;
    }

    /**
     * The number of the next packet, whoever sends it.
     *
     * @return 0 to 255
     */
    public int sequence() {
        return sequence & 0xff;
    }

    /** Gives up the room that a large packet has needed. */
    public void release() {
        payload = small;
    }

    /**
     * Waits for a packet.
     *
     * @param limit the longest payload
     * @return its payload, valid until the next call; empty if the source ends before its first
     *     byte
     * @throws EOFException if the source ends in a packet
     * @throws IOException if no more can come
     * @throws io.hearth.api.error.ServerException 1153 if it is too long, 1156 if its number is
     *     wrong; nothing can be read behind it
     */
    public Optional<PayloadReader> next(int limit) throws IOException {
        int first = source.read(header, 0, HEADER);
        if (first < 0) {
            return Optional.empty();
        }
        fill(header, first, HEADER);
        int length = 0;
        int frame;
        do {
            if (length > 0) {
                fill(header, 0, HEADER);
            }
            frame = frameLength(limit - length);
            readFrame(length, frame);
            length += frame;
        } while (frame == PacketWriter.LONGEST_FRAME);
        return Optional.of(new PayloadReader(payload, 0, length));
    }

    private int frameLength(int left) {
        int number = header[3] & 0xff;
        boolean inOrder = number == sequence();
        sequence = number + 1;
        if (!inOrder) {
            throw ErrorCode.ER_NET_PACKETS_OUT_OF_ORDER.toException();
        }
        int frame = new PayloadReader(header).int3();
        if (frame > left) {
            throw ErrorCode.ER_NET_PACKET_TOO_LARGE.toException();
        }
        return frame;
    }

    private void readFrame(int held, int frame) throws IOException {
        int end = held + frame;
        int have = held;
        while (have < end) {
            int step = Math.min(end - have, Math.max(UNSEEN, have));
            if (have + step > payload.length) {
                payload = Arrays.copyOf(payload, have + step);
            }
            fill(payload, have, have + step);
            have += step;
        }
    }

    private void fill(byte[] into, int from, int to) throws IOException {
        int have = from;
        while (have < to) {
            int read = source.read(into, have, to - have);
            if (read < 0) {
                throw new EOFException("the client has gone in the middle of a packet");
            }
            have += read;
        }
    }
}

package io.hearth.wire.packet;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hearth.api.error.ErrorCode;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Writes packets one behind the other into a buffer, numbers them, cuts those of 16 MB and more,
 * and hands the buffer on when it is full. One thread.
 *
 * <p>A packet is {@link #begin} … {@link #end}. Its length is known at its end only, so that the
 * buffer grows until a whole packet fits, at most to the limit; it shrinks again behind it.
 */
public final class PacketWriter {
    /** The longest payload of one frame; a payload of this length or more goes on in the next. */
    static final int LONGEST_FRAME = 0xffffff;

    private static final int HEADER = 4;

    /** A sign and 19 digits, or 20 digits. */
    private static final int LONGEST_NUMBER = 20;

    private static final VarHandle SHORT = view(short[].class);
    private static final VarHandle INT = view(int[].class);
    private static final VarHandle LONG = view(long[].class);

    private final PacketSink sink;
    private final Buffers buffers;
    private byte[] home;
    private byte[] buffer;
    private int start;
    private int position;
    private int sequence;
    private int limit = Integer.MAX_VALUE - HEADER - 8;

    /**
     * A writer that numbers from 0.
     *
     * @param sink takes the packets
     * @param buffers lends what they are collected in, from the first packet to {@link #release}
     */
    public PacketWriter(PacketSink sink, Buffers buffers) {
        this.sink = sink;
        this.buffers = buffers;
    }

    private static VarHandle view(Class<?> array) {
        return MethodHandles.byteArrayViewVarHandle(array, ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * Limits packets from now on.
     *
     * @param longest the longest payload; a longer one fails with error 1153
     */
    public void limit(int longest) {
        this.limit = longest;
    }

    /**
     * Numbers packets from now on.
     *
     * @param next the number of the next one; its lowest 8 bits count
     */
    public void sequence(int next) {
        this.sequence = next;
    }

    /**
     * The number of the next packet.
     *
     * @return 0 to 255
     */
    public int sequence() {
        return sequence & 0xff;
    }

    /**
     * Begins a packet.
     *
     * @throws IOException if the sink takes nothing any more
     */
    public void begin() throws IOException {
        if (home == null) {
            home = buffers.take();
            buffer = home;
        }
        start = position;
        room(HEADER);
        position += HEADER;
    }

    /** Forgets the packet that was begun. */
    public void abandon() {
        position = start;
        shrink();
    }

    /**
     * Ends the packet; one that is too long is still open then.
     *
     * @throws IOException if the sink takes nothing any more
     */
    public void end() throws IOException {
        int length = position - start - HEADER;
        if (length > limit) {
            throw ErrorCode.ER_NET_PACKET_TOO_LARGE.toException();
        }
        if (length < LONGEST_FRAME) {
            header(start, length);
            start = position;
            if (buffer != home) {
                flush();
            }
        } else {
            sendFrames(length);
        }
    }

    private void header(int at, int length) {
        INT.set(buffer, at, length | sequence++ << 24);
    }

    /** Each frame's header overwrites the end of the frame before, which is sent by then. */
    private void sendFrames(int length) throws IOException {
        if (start > 0) {
            sink.write(buffer, 0, start);
        }
        int at = start;
        int left = length;
        int frame;
        do {
            frame = Math.min(left, LONGEST_FRAME);
            header(at, frame);
            sink.write(buffer, at, HEADER + frame);
            at += frame;
            left -= frame;
        } while (frame == LONGEST_FRAME);
        start = 0;
        position = 0;
        shrink();
    }

    /**
     * Hands all ended packets on.
     *
     * @throws IOException if the sink takes nothing any more
     */
    public void flush() throws IOException {
        if (position > 0) {
            sink.write(buffer, 0, position);
        }
        start = 0;
        position = 0;
        shrink();
    }

    /** Gives the buffer back, with what is not flushed. The next packet takes another one. */
    public void release() {
        if (home != null) {
            buffers.give(home);
        }
        home = null;
        buffer = null;
        start = 0;
        position = 0;
    }

    private void shrink() {
        if (buffer != home && position <= home.length) {
            System.arraycopy(buffer, 0, home, 0, position);
            buffer = home;
        }
    }

    private void room(int more) throws IOException {
        if (buffer.length - position < more) {
            makeRoom(more);
        }
    }

    private void makeRoom(int more) throws IOException {
        if (start > 0) {
            sink.write(buffer, 0, start);
            System.arraycopy(buffer, start, buffer, 0, position - start);
            position -= start;
            start = 0;
        }
        long needed = (long) position + more;
        if (needed - HEADER > limit) {
            throw ErrorCode.ER_NET_PACKET_TOO_LARGE.toException();
        }
        if (needed > buffer.length) {
            long larger = Math.min(Math.max(needed, 2L * buffer.length), (long) limit + HEADER);
            buffer = Arrays.copyOf(buffer, (int) larger);
        }
    }

    /**
     * One byte.
     *
     * @param value its lowest 8 bits count
     * @throws IOException if the sink takes nothing any more
     */
    public void int1(int value) throws IOException {
        room(1);
        buffer[position++] = (byte) value;
    }

    /**
     * Two bytes.
     *
     * @param value its lowest 16 bits count
     * @throws IOException if the sink takes nothing any more
     */
    public void int2(int value) throws IOException {
        room(2);
        SHORT.set(buffer, position, (short) value);
        position += 2;
    }

    /**
     * Three bytes.
     *
     * @param value its lowest 24 bits count
     * @throws IOException if the sink takes nothing any more
     */
    public void int3(int value) throws IOException {
        int2(value);
        int1(value >> 16);
    }

    /**
     * Four bytes.
     *
     * @param value the number
     * @throws IOException if the sink takes nothing any more
     */
    public void int4(int value) throws IOException {
        room(4);
        INT.set(buffer, position, value);
        position += 4;
    }

    /**
     * Eight bytes.
     *
     * @param value the number
     * @throws IOException if the sink takes nothing any more
     */
    public void int8(long value) throws IOException {
        room(8);
        LONG.set(buffer, position, value);
        position += 8;
    }

    /**
     * A number that says its own length.
     *
     * @param value the number; all 64 bits count
     * @throws IOException if the sink takes nothing any more
     */
    public void lengthEncoded(long value) throws IOException {
        if (value >= 0 && value < 0xfb) {
            int1((int) value);
        } else if (value >>> 16 == 0) {
            int1(0xfc);
            int2((int) value);
        } else if (value >>> 24 == 0) {
            int1(0xfd);
            int3((int) value);
        } else {
            int1(0xfe);
            int8(value);
        }
    }

    /**
     * Bytes.
     *
     * @param bytes holds them
     * @param offset where they begin
     * @param length how many there are
     * @throws IOException if the sink takes nothing any more
     */
    public void bytes(byte[] bytes, int offset, int length) throws IOException {
        room(length);
        System.arraycopy(bytes, offset, buffer, position, length);
        position += length;
    }

    /**
     * Bytes.
     *
     * @param bytes all are written
     * @throws IOException if the sink takes nothing any more
     */
    public void bytes(byte[] bytes) throws IOException {
        bytes(bytes, 0, bytes.length);
    }

    /**
     * Bytes behind their length.
     *
     * @param bytes holds them
     * @param offset where they begin
     * @param length how many there are
     * @throws IOException if the sink takes nothing any more
     */
    public void lengthEncodedBytes(byte[] bytes, int offset, int length) throws IOException {
        lengthEncoded(length);
        bytes(bytes, offset, length);
    }

    /**
     * Bytes behind their length.
     *
     * @param bytes all are written
     * @throws IOException if the sink takes nothing any more
     */
    public void lengthEncodedBytes(byte[] bytes) throws IOException {
        lengthEncodedBytes(bytes, 0, bytes.length);
    }

    /**
     * A text in UTF-8 behind its length.
     *
     * @param text the text
     * @throws IOException if the sink takes nothing any more
     */
    public void lengthEncodedText(String text) throws IOException {
        lengthEncodedBytes(text.getBytes(UTF_8));
    }

    /**
     * A text in UTF-8 with a 0 behind it.
     *
     * @param text the text
     * @throws IOException if the sink takes nothing any more
     */
    public void terminatedText(String text) throws IOException {
        bytes(text.getBytes(UTF_8));
        int1(0);
    }

    /**
     * A whole number in decimal behind its length, as rows of text have it.
     *
     * @param value the number
     * @param unsigned whether all 64 bits count
     * @throws IOException if the sink takes nothing any more
     */
    public void decimalText(long value, boolean unsigned) throws IOException {
        room(1 + LONGEST_NUMBER);
        int lengthAt = position++;
        long left = value;
        if (value < 0 && !unsigned) {
            buffer[position++] = '-';
            left = -value;
        }
        if (left < 0) {
            long tenth = Long.divideUnsigned(left, 10);
            digits(tenth, digitCount(tenth));
            buffer[position++] = (byte) ('0' + (left - tenth * 10));
        } else {
            digits(left, digitCount(left));
        }
        buffer[lengthAt] = (byte) (position - lengthAt - 1);
    }

    /**
     * The last digits of a number, with zeros in front.
     *
     * @param value the number; not negative
     * @param count how many digits
     * @throws IOException if the sink takes nothing any more
     */
    public void fixedDigits(int value, int count) throws IOException {
        room(count);
        digits(value, count);
    }

    private void digits(long value, int count) {
        long left = value;
        position += count;
        for (int at = position - 1; at >= position - count; at--) {
            long tenth = left / 10;
            buffer[at] = (byte) ('0' + (left - tenth * 10));
            left = tenth;
        }
    }

    private static int digitCount(long value) {
        int count = 1;
        for (long power = 10; count < LONGEST_NUMBER - 1 && value >= power; power *= 10) {
            count++;
        }
        return count;
    }

    /**
     * Sets bits of a byte that this packet has already.
     *
     * @param offset where the byte is in the payload
     * @param bits are combined with it
     */
    public void setBits(int offset, int bits) {
        buffer[start + HEADER + offset] |= (byte) bits;
    }

    /**
     * Zeros.
     *
     * @param count how many
     * @throws IOException if the sink takes nothing any more
     */
    public void zeros(int count) throws IOException {
        room(count);
        Arrays.fill(buffer, position, position + count, (byte) 0);
        position += count;
    }
}

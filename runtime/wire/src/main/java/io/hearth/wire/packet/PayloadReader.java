package io.hearth.wire.packet;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.error.ServerException;
import io.hearth.sql.type.RawText;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * Reads a packet's payload from front to back. One thread.
 *
 * <p>Each read checks that the payload has the bytes; a payload that has not fails with error 1835,
 * before anything is made of the length it claims.
 */
public final class PayloadReader {
    private static final VarHandle SHORT = view(short[].class);
    private static final VarHandle INT = view(int[].class);
    private static final VarHandle LONG = view(long[].class);

    private static final int NULL_MARK = 0xfb;
    private static final int TWO_BYTES = 0xfc;
    private static final int THREE_BYTES = 0xfd;
    private static final int EIGHT_BYTES = 0xfe;

    private final byte[] bytes;
    private final int end;
    private int position;

    /**
     * A reader of a part of an array, which is not copied.
     *
     * @param bytes holds the payload
     * @param offset where it begins
     * @param length how long it is
     */
    public PayloadReader(byte[] bytes, int offset, int length) {
        this.bytes = bytes;
        this.position = offset;
        this.end = offset + length;
    }

    /**
     * A reader of a whole array, which is not copied.
     *
     * @param bytes the payload
     */
    public PayloadReader(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    private static VarHandle view(Class<?> array) {
        return MethodHandles.byteArrayViewVarHandle(array, ByteOrder.LITTLE_ENDIAN);
    }

    private static ServerException malformed() {
        return ErrorCode.ER_MALFORMED_PACKET.toException();
    }

    private int take(int length) {
        if (length < 0 || length > end - position) {
            throw malformed();
        }
        int start = position;
        position += length;
        return start;
    }

    /**
     * How many bytes are left.
     *
     * @return 0 at the end
     */
    public int remaining() {
        return end - position;
    }

    /**
     * Passes over bytes.
     *
     * @param length how many
     */
    public void skip(int length) {
        take(length);
    }

    /**
     * The next byte, which is not consumed.
     *
     * @return 0 to 255
     */
    public int peek() {
        if (position == end) {
            throw malformed();
        }
        return bytes[position] & 0xff;
    }

    /**
     * One byte.
     *
     * @return 0 to 255
     */
    public int int1() {
        return bytes[take(1)] & 0xff;
    }

    /**
     * Two bytes.
     *
     * @return 0 to 65535
     */
    public int int2() {
        return (short) SHORT.get(bytes, take(2)) & 0xffff;
    }

    /**
     * Three bytes.
     *
     * @return 0 to 16777215
     */
    public int int3() {
        int start = take(3);
        return ((short) SHORT.get(bytes, start) & 0xffff) | (bytes[start + 2] & 0xff) << 16;
    }

    /**
     * Four bytes.
     *
     * @return all 32 bits
     */
    public int int4() {
        return (int) INT.get(bytes, take(4));
    }

    /**
     * Eight bytes.
     *
     * @return all 64 bits
     */
    public long int8() {
        return (long) LONG.get(bytes, take(8));
    }

    /**
     * A number that says its own length.
     *
     * @return the number; all 64 bits count
     */
    public long lengthEncoded() {
        int first = int1();
        return switch (first) {
            case TWO_BYTES -> int2();
            case THREE_BYTES -> int3();
            case EIGHT_BYTES -> int8();
            case NULL_MARK, 0xff -> throw malformed();
            default -> first;
        };
    }

    private int checkedLength(long length) {
        if (length < 0 || length > remaining()) {
            throw malformed();
        }
        return (int) length;
    }

    /**
     * Bytes behind their length.
     *
     * @return a copy
     */
    public byte[] lengthEncodedBytes() {
        return bytes(checkedLength(lengthEncoded()));
    }

    /**
     * A text behind its length.
     *
     * @return the text, read as UTF-8
     */
    public String lengthEncodedText() {
        return text(checkedLength(lengthEncoded()), UTF_8);
    }

    /**
     * A payload of its own behind its length.
     *
     * @return its reader; this one stands behind it
     */
    public PayloadReader lengthEncodedPart() {
        int length = checkedLength(lengthEncoded());
        return new PayloadReader(bytes, take(length), length);
    }

    /**
     * Bytes.
     *
     * @param length how many
     * @return a copy
     */
    public byte[] bytes(int length) {
        int start = take(length);
        return Arrays.copyOfRange(bytes, start, start + length);
    }

    /**
     * A text of known length.
     *
     * @param length its bytes
     * @param charset what they mean
     * @return the text
     */
    public String text(int length, Charset charset) {
        return new String(bytes, take(length), length, charset);
    }

    /**
     * Bytes up to a 0, which is consumed.
     *
     * @return a copy without the 0
     */
    public byte[] terminatedBytes() {
        int zero = position;
        while (zero < end && bytes[zero] != 0) {
            zero++;
        }
        if (zero == end) {
            throw malformed();
        }
        byte[] found = bytes(zero - position);
        position++;
        return found;
    }

    /**
     * A text up to a 0, which is consumed.
     *
     * @return the text, read as UTF-8
     */
    public String terminatedText() {
        return new String(terminatedBytes(), UTF_8);
    }

    /**
     * The rest.
     *
     * @return a copy
     */
    public byte[] rest() {
        return bytes(remaining());
    }

    /**
     * The rest as a text.
     *
     * @param charset what its bytes mean
     * @return the text
     */
    public String restText(Charset charset) {
        return text(remaining(), charset);
    }

    /**
     * Takes the rest as the text of a statement, in which bytes may stand that are no text.
     *
     * @param charset what its bytes mean
     * @return the text, for {@link RawText} where it is UTF-8
     */
    public String statementText(Charset charset) {
        if (charset != UTF_8) {
            return restText(charset);
        }
        int length = remaining();
        return RawText.decode(bytes, take(length), length);
    }

    /**
     * Copies the rest into a packet.
     *
     * @param out takes it
     * @throws IOException if nobody takes it
     */
    public void copyTo(PacketWriter out) throws IOException {
        int length = remaining();
        out.bytes(bytes, take(length), length);
    }
}

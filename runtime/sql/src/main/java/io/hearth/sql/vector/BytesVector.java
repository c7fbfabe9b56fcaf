package io.hearth.sql.vector;

import io.hearth.sql.type.SqlType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Texts (UTF-8) and bytes: for each row an array, an offset and a length. Values are copied into
 * the vector's own arena, or referred to where they lie. One thread at a time.
 */
public final class BytesVector extends ColumnVector {
    private static final byte[] NOTHING = {};
    private static final int FIRST_CHUNK = 256;
    private static final int KEPT_CHUNK = 1 << 20;

    private byte[][] buffers;
    private int[] offsets;
    private int[] lengths;
    private byte[] chunk = NOTHING;
    private int used;
    private long chunkBytes;

    /**
     * An empty vector.
     *
     * @param type the values' type
     * @param capacity rows it has room for at first
     */
    public BytesVector(SqlType type, int capacity) {
        super(type, capacity);
        buffers = new byte[capacity][];
        offsets = new int[capacity];
        lengths = new int[capacity];
    }

    /**
     * The array that holds a value.
     *
     * @param row its row; not NULL
     * @return not to be changed
     */
    public byte[] buffer(int row) {
        return buffers[row & mask];
    }

    /**
     * Where a value begins.
     *
     * @param row its row; not NULL
     * @return an index of {@link #buffer}
     */
    public int offset(int row) {
        return offsets[row & mask];
    }

    /**
     * How many bytes a value has.
     *
     * @param row its row; not NULL
     * @return at least 0
     */
    public int length(int row) {
        return lengths[row & mask];
    }

    /**
     * A copy of a value.
     *
     * @param row its row; not NULL
     * @return a new array
     */
    public byte[] getBytes(int row) {
        int offset = offset(row);
        return Arrays.copyOfRange(buffer(row), offset, offset + length(row));
    }

    /**
     * A value as a Java text.
     *
     * @param row its row; not NULL
     * @return read as UTF-8
     */
    public String getString(int row) {
        return new String(buffer(row), offset(row), length(row), StandardCharsets.UTF_8);
    }

    /**
     * Sets a value, copying the bytes.
     *
     * @param row its row
     * @param source holds the bytes
     * @param offset where they begin
     * @param length how many
     */
    public void setBytes(int row, byte[] source, int offset, int length) {
        int at = reserve(length);
        System.arraycopy(source, offset, chunk, at, length);
        setReference(row, chunk, at, length);
    }

    /**
     * Sets a text.
     *
     * @param row its row
     * @param value written as UTF-8
     */
    public void setString(int row, String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        setReference(row, bytes, 0, bytes.length);
    }

    /**
     * Sets a value without copying: the array must not change while the vector is read.
     *
     * @param row its row
     * @param source holds the bytes
     * @param offset where they begin
     * @param length how many
     */
    public void setReference(int row, byte[] source, int offset, int length) {
        buffers[row] = source;
        offsets[row] = offset;
        lengths[row] = length;
        setNotNull(row);
    }

    /**
     * Room in the arena for a value that is written in place; {@link #finish} ends it.
     *
     * @param length the most bytes it will have
     * @return where to begin in {@link #arena()}
     */
    public int reserve(int length) {
        if (chunk.length - used < length) {
            int size =
                    Math.max(Math.max(FIRST_CHUNK, length), Math.min(chunk.length * 2, KEPT_CHUNK));
            chunk = new byte[size];
            chunkBytes += size;
            used = 0;
        }
        int at = used;
        used += length;
        return at;
    }

    /**
     * The arena, as {@link #reserve} left it.
     *
     * @return to be written from the reserved place
     */
    public byte[] arena() {
        return chunk;
    }

    /**
     * Makes what was written at a reserved place a row's value, and gives the rest of it back.
     *
     * @param row its row
     * @param at the reserved place
     * @param length how many bytes were written
     */
    public void finish(int row, int at, int length) {
        used = at + length;
        setReference(row, chunk, at, length);
    }

    @Override
    public long memory() {
        return capacity() * 17L + chunkBytes;
    }

    @Override
    void grow(int capacity) {
        buffers = Arrays.copyOf(buffers, capacity);
        offsets = Arrays.copyOf(offsets, capacity);
        lengths = Arrays.copyOf(lengths, capacity);
    }

    @Override
    void forget() {
        used = 0;
        if (chunk.length > KEPT_CHUNK) {
            chunk = NOTHING;
        }
        chunkBytes = chunk.length;
        Arrays.fill(buffers, null);
    }

    @Override
    Object object(int row) {
        return getBytes(row);
    }

    @Override
    void setObject(int row, Object value) {
        byte[] bytes = (byte[]) value;
        setReference(row, bytes, 0, bytes.length);
    }

    @Override
    void copyValue(int row, ColumnVector from, int fromRow) {
        BytesVector source = (BytesVector) from;
        setBytes(row, source.buffer(fromRow), source.offset(fromRow), source.length(fromRow));
    }
}

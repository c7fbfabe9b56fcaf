package io.hearth.core.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/**
 * Rows as bytes: a checksum over key and content, then each field's name and value, each with its
 * length before it. The checksum is there because MVStore has none over a page's content.
 * Stateless.
 */
final class RowCodec {
    private static final int CHECKSUM_BYTES = Integer.BYTES;

    private RowCodec() {}

    /** The bytes of a row; equal rows give equal bytes. */
    static byte[] encode(String key, Row row) {
        Map<String, String> fields = new TreeMap<>(row.fields());
        int size = CHECKSUM_BYTES;
        for (Map.Entry<String, String> field : fields.entrySet()) {
            size += sizeOf(field.getKey()) + sizeOf(field.getValue());
        }
        ByteBuffer buffer = ByteBuffer.allocate(size).position(CHECKSUM_BYTES);
        fields.forEach((name, value) -> putText(putText(buffer, name), value));
        return buffer.putInt(0, checksum(key, buffer.array())).array();
    }

    /**
     * The row that was encoded under that key.
     *
     * @throws IllegalArgumentException if the bytes are not what was written
     */
    static Row decode(String key, byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        if (bytes.length < CHECKSUM_BYTES || buffer.getInt() != checksum(key, bytes)) {
            throw new IllegalArgumentException("Row '" + printable(key) + "' has a wrong checksum");
        }
        Map<String, String> fields = new LinkedHashMap<>();
        while (buffer.hasRemaining()) {
            fields.put(getText(buffer), getText(buffer));
        }
        return new Row(fields);
    }

    private static int checksum(String key, byte[] bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(key.getBytes(StandardCharsets.UTF_8));
        checksum.update(bytes, CHECKSUM_BYTES, bytes.length - CHECKSUM_BYTES);
        return (int) checksum.getValue();
    }

    private static String printable(String key) {
        return key.replace(TableKey.SEPARATOR, '.');
    }

    private static int sizeOf(String text) {
        return Integer.BYTES + text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static ByteBuffer putText(ByteBuffer buffer, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return buffer.putInt(bytes.length).put(bytes);
    }

    private static String getText(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.getInt()];
        buffer.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}

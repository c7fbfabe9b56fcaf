package io.hearth.api.infoschema;

/** What a spooled row takes of memory, about. */
final class RowSize {
    private static final int ROW = 32;
    private static final int VALUE = 24;
    private static final int TEXT = 56;

    private RowSize() {}

    static long of(Object[] values) {
        long bytes = ROW;
        for (Object value : values) {
            bytes += of(value);
        }
        return bytes;
    }

    private static long of(Object value) {
        if (value instanceof String text) {
            return TEXT + 2L * text.length();
        }
        return value instanceof byte[] bytes ? VALUE + bytes.length : VALUE;
    }
}

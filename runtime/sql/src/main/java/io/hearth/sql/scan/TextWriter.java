package io.hearth.sql.scan;

import io.hearth.sql.catalog.TableColumn;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.type.Utf8;
import io.hearth.sql.vector.BytesVector;

/** Texts and bytes, cut to the column's length. One scan's. */
final class TextWriter extends ColumnWriter {
    private final BytesVector vector;
    private final WriteContext context;
    private final boolean isCharacter;
    private final long length;

    TextWriter(TableColumn column, BytesVector vector, WriteContext context) {
        super(column);
        this.vector = vector;
        this.context = context;
        this.isCharacter = column.type().isCharacter();
        this.length = length(column.type());
    }

    private static long length(SqlType type) {
        return switch (type.kind()) {
            case CHAR, VARCHAR, BINARY, VARBINARY -> type.length();
            default -> Long.MAX_VALUE;
        };
    }

    @Override
    void setBytes(int row, byte[] bytes, int offset, int count) {
        if (column().type().collation().isBinary()) {
            keep(row, bytes, offset, count, Math.min(count, length));
        } else {
            if (!Utf8Check.isValid(bytes, offset, count)) {
                throw refusal("bytes that are not UTF-8", count + " bytes");
            }
            setText(row, bytes, offset, count);
        }
    }

    @Override
    void setText(int row, byte[] bytes, int offset, int count) {
        // A text has at most as many characters as bytes.
        long kept =
                count <= length
                        ? count
                        : isCharacter
                                ? Utf8.skip(bytes, offset, offset + count, length) - offset
                                : length;
        keep(row, bytes, offset, count, kept);
    }

    private void keep(int row, byte[] bytes, int offset, int count, long kept) {
        vector.setBytes(row, bytes, offset, (int) kept);
        if (kept < count && !isSpaces(bytes, offset + (int) kept, offset + count)) {
            context.truncated(column());
        }
    }

    /** As in MySQL, only spaces are cut from a text without a word. */
    private boolean isSpaces(byte[] bytes, int from, int end) {
        for (int i = from; i < end; i++) {
            if (bytes[i] != ' ') {
                return false;
            }
        }
        return isCharacter;
    }
}

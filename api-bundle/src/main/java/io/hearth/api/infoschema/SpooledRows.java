package io.hearth.api.infoschema;

import io.hearth.api.table.RowCursor;
import io.hearth.api.table.RowWriter;
import io.hearth.api.table.ScanRequest;
import java.util.ArrayDeque;
import java.util.Queue;

/** The rows of a {@link FilledTable}, filled when the first is asked for. One thread. */
final class SpooledRows implements RowCursor {
    private final ScanRequest request;
    private final Fill fill;
    private final Queue<Object[]> rows = new ArrayDeque<>();
    private boolean filled;

    SpooledRows(ScanRequest request, Fill fill) {
        this.request = request;
        this.fill = fill;
    }

    /** What fills the spool. */
    interface Fill {
        void into(RowSink sink) throws Exception;
    }

    @Override
    public int next(RowWriter writer) throws Exception {
        if (!filled) {
            filled = true;
            fill.into(this::add);
        }
        int written = 0;
        while (writer.remaining() > 0 && !rows.isEmpty()) {
            write(rows.remove(), writer);
            written++;
        }
        return written;
    }

    private boolean add(Object... values) {
        request.checkpoint();
        rows.add(values.clone());
        return true;
    }

    private static void write(Object[] values, RowWriter writer) {
        for (int column = 0; column < values.length; column++) {
            writer.set(column, values[column]);
        }
        writer.endRow();
    }
}

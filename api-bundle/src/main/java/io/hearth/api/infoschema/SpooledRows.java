package io.hearth.api.infoschema;

import io.hearth.api.table.Condition;
import io.hearth.api.table.RowCursor;
import io.hearth.api.table.RowWriter;
import io.hearth.api.table.ScanRequest;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/**
 * The rows of a {@link FilledTable}, filled when the first is asked for. One thread.
 *
 * <p>Conditions are taken and tested as rows come in, so that only rows that count are kept, and so
 * that a LIMIT ends the fill.
 */
final class SpooledRows implements RowCursor {
    private final int columns;
    private final ScanRequest request;
    private final Fill fill;
    private final List<Condition> conditions;
    private final Queue<Object[]> rows = new ArrayDeque<>();
    private final long wanted;
    private long kept;
    private boolean filled;

    SpooledRows(int columns, ScanRequest request, Fill fill) {
        this.columns = columns;
        this.request = request;
        this.fill = fill;
        this.conditions = List.copyOf(request.conditions());
        conditions.forEach(request::take);
        this.wanted =
                request.isFiltered() ? Long.MAX_VALUE : request.limit().orElse(Long.MAX_VALUE);
    }

    /** What fills the spool. */
    interface Fill {
        void into(RowSink sink) throws Exception;
    }

    @Override
    public int next(RowWriter writer) throws Exception {
        if (!filled) {
            filled = true;
            fillAll();
        }
        int written = 0;
        while (writer.remaining() > 0 && !rows.isEmpty()) {
            write(rows.remove(), writer);
            written++;
        }
        return written;
    }

    @Override
    public void close() {
        rows.clear();
    }

    private void fillAll() throws Exception {
        if (wanted > 0) {
            fill.into(this::add);
        }
    }

    private boolean add(Object... values) {
        request.checkpoint();
        if (values.length != columns) {
            throw new IllegalArgumentException(
                    "a row of " + values.length + " values for " + columns + " columns");
        }
        if (kept < wanted && satisfies(values)) {
            keep(values);
        }
        return kept < wanted;
    }

    private boolean satisfies(Object[] values) {
        for (Condition condition : conditions) {
            if (!condition.matches(values[condition.column()])) {
                return false;
            }
        }
        return true;
    }

    private void keep(Object[] values) {
        request.reserve(RowSize.of(values));
        rows.add(values.clone());
        kept++;
    }

    private void write(Object[] values, RowWriter writer) {
        for (int column = 0; column < values.length; column++) {
            if (writer.wants(column)) {
                writer.set(column, values[column]);
            }
        }
        writer.endRow();
    }
}

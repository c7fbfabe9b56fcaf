package io.hearth.sql.infoschema.host;

import io.hearth.api.infoschema.InformationSchemaTable;
import io.hearth.api.session.Session;
import io.hearth.api.table.Column;
import io.hearth.api.table.ColumnType;
import io.hearth.api.table.RowCursor;
import io.hearth.api.table.RowWriter;
import io.hearth.api.table.ScanRequest;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The numbers 0, 1, 2; tells on which threads it was called, and how often it was closed. */
class Numbers implements InformationSchemaTable {
    final AtomicInteger closed = new AtomicInteger();
    volatile Thread reader;

    @Override
    public List<Column> columns() {
        return List.of(Column.of("NUMBER", ColumnType.bigint()).notNull());
    }

    @Override
    public RowCursor open(Session session, ScanRequest request) throws Exception {
        return new Cursor();
    }

    /** What a test puts between two rows. */
    void beforeRow(int row) throws Exception {}

    private final class Cursor implements RowCursor {
        private int row;

        @Override
        public int next(RowWriter rows) throws Exception {
            reader = Thread.currentThread();
            int written = 0;
            while (row < 3 && rows.remaining() > 0) {
                beforeRow(row);
                rows.setLong(0, row++);
                rows.endRow();
                written++;
            }
            return written;
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }
    }
}

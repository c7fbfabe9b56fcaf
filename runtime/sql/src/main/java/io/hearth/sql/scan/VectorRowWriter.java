package io.hearth.sql.scan;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.error.ServerException;
import io.hearth.api.table.RowWriter;
import io.hearth.sql.catalog.TableColumn;
import io.hearth.sql.vector.Batch;
import io.hearth.sql.vector.ColumnVector;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/** Puts what a cursor writes into a batch. One scan's; one thread. */
final class VectorRowWriter implements RowWriter {
    private final ScanLayout layout;
    private final Batch batch;
    private final ColumnWriter[] writers;
    private final boolean[] written;
    private final WriteContext context;
    private int row;
    private int room;
    private boolean begun;

    VectorRowWriter(ScanLayout layout, Batch batch, WriteContext context) {
        this.layout = layout;
        this.batch = batch;
        this.context = context;
        this.writers = new ColumnWriter[batch.columnCount()];
        this.written = new boolean[writers.length];
        for (int i = 0; i < writers.length; i++) {
            writers[i] = ColumnWriter.of(layout.column(i), batch.column(i), context);
        }
    }

    /** Empties the batch for the next rows. */
    void begin(int rows) {
        batch.reset();
        for (int i = 0; i < writers.length; i++) {
            batch.column(i).ensureCapacity(rows);
        }
        row = 0;
        room = rows;
    }

    /** Ends a call of the cursor, no more values are taken; how many rows it wrote. */
    int end(int claimed) {
        if (begun) {
            throw new IllegalStateException("a row was begun and not ended");
        }
        if (claimed != row) {
            throw new IllegalStateException(
                    "the cursor says %d rows and wrote %d".formatted(claimed, row));
        }
        room = row;
        batch.setSize(row);
        return row;
    }

    @Override
    public int remaining() {
        return room - row;
    }

    @Override
    public boolean wants(int column) {
        return layout.wants(column);
    }

    @Override
    public void setNull(int column) {
        begin(column, null);
    }

    @Override
    public void setLong(int column, long value) {
        int place = place(column);
        if (place >= 0) {
            writers[place].setLong(row, value);
            written[place] = true;
        }
    }

    @Override
    public void setDouble(int column, double value) {
        int place = place(column);
        if (place >= 0) {
            writers[place].setDouble(row, value);
            written[place] = true;
        }
    }

    @Override
    public void setDecimal(int column, BigDecimal value) {
        int place = begin(column, value);
        if (place >= 0) {
            writers[place].setDecimal(row, value);
        }
    }

    @Override
    public void setString(int column, String value) {
        int place = begin(column, value);
        if (place >= 0) {
            writers[place].setString(row, value);
        }
    }

    @Override
    public void setBytes(int column, byte[] bytes, int offset, int length) {
        int place = begin(column, bytes);
        if (place >= 0) {
            writers[place].setBytes(row, bytes, offset, length);
        }
    }

    @Override
    public void setDate(int column, LocalDate value) {
        int place = begin(column, value);
        if (place >= 0) {
            writers[place].setDate(row, value);
        }
    }

    @Override
    public void setDateTime(int column, LocalDateTime value) {
        int place = begin(column, value);
        if (place >= 0) {
            writers[place].setDateTime(row, value);
        }
    }

    @Override
    public void setTime(int column, Duration value) {
        int place = begin(column, value);
        if (place >= 0) {
            writers[place].setTime(row, value);
        }
    }

    @Override
    public void set(int column, Object value) {
        int place = begin(column, value);
        if (place >= 0) {
            writers[place].set(row, value);
        }
    }

    @Override
    public void endRow() {
        checkRoom();
        for (int place = 0; place < written.length; place++) {
            if (!written[place]) {
                setDefault(place);
            }
            written[place] = false;
        }
        begun = false;
        row++;
        context.nextRow();
    }

    /** The place of a column's value to be written; negative if there is nothing left to write. */
    private int begin(int column, Object value) {
        int place = place(column);
        if (place >= 0) {
            written[place] = true;
            if (value == null) {
                setNullAt(place);
                return -1;
            }
        }
        return place;
    }

    private int place(int column) {
        checkRoom();
        begun = true;
        return layout.place(column);
    }

    private void checkRoom() {
        if (row >= room) {
            throw new IllegalStateException("more than remaining() rows are written");
        }
    }

    private void setNullAt(int place) {
        if (!layout.column(place).type().nullable()) {
            throw nullRefused(place);
        }
        batch.column(place).setNull(row);
    }

    private void setDefault(int place) {
        Optional<ColumnVector> value = layout.defaultValue(place);
        if (value.isEmpty()) {
            throw nullRefused(place);
        }
        batch.column(place).copy(row, value.get(), 0);
    }

    private ServerException nullRefused(int place) {
        TableColumn column = layout.column(place);
        return ErrorCode.ER_BAD_NULL_ERROR.withReason(
                TableFault.owner(layout.scan().source()) + " gave a row without a value for it",
                column.name());
    }
}

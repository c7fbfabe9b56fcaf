package io.hearth.sql.infoschema.host;

import io.hearth.api.table.RowWriter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * Takes a plugin's rows, until the session leaves the scan. One plugin thread.
 *
 * <p>A call that was left behind may write one more value after that: it goes into a batch of an
 * execution that has failed, which nobody reads.
 */
final class PluginWriter implements RowWriter {
    private final RowWriter writer;
    private final ScanState state;

    PluginWriter(RowWriter writer, ScanState state) {
        this.writer = writer;
        this.state = state;
    }

    private RowWriter writer() {
        state.check();
        return writer;
    }

    @Override
    public int remaining() {
        return writer().remaining();
    }

    @Override
    public boolean wants(int column) {
        return writer.wants(column);
    }

    @Override
    public void setNull(int column) {
        writer().setNull(column);
    }

    @Override
    public void setLong(int column, long value) {
        writer().setLong(column, value);
    }

    @Override
    public void setDouble(int column, double value) {
        writer().setDouble(column, value);
    }

    @Override
    public void setDecimal(int column, BigDecimal value) {
        writer().setDecimal(column, value);
    }

    @Override
    public void setString(int column, String value) {
        writer().setString(column, value);
    }

    @Override
    public void setBytes(int column, byte[] bytes, int offset, int length) {
        writer().setBytes(column, bytes, offset, length);
    }

    @Override
    public void setDate(int column, LocalDate value) {
        writer().setDate(column, value);
    }

    @Override
    public void setDateTime(int column, LocalDateTime value) {
        writer().setDateTime(column, value);
    }

    @Override
    public void setTime(int column, Duration value) {
        writer().setTime(column, value);
    }

    @Override
    public void set(int column, Object value) {
        writer().set(column, value);
    }

    @Override
    public void endRow() {
        writer().endRow();
    }
}

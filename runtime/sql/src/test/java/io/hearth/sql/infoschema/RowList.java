package io.hearth.sql.infoschema;

import io.hearth.api.table.RowWriter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Collects rows as a table writes them. */
public final class RowList implements RowWriter {
    public final List<List<Object>> rows = new ArrayList<>();
    private final int most;
    private Object[] row;
    private final int columns;

    public RowList(int columns, int most) {
        this.columns = columns;
        this.most = most;
        this.row = new Object[columns];
    }

    @Override
    public int remaining() {
        return most - rows.size();
    }

    @Override
    public boolean wants(int column) {
        return true;
    }

    @Override
    public void set(int column, Object value) {
        row[column] = value;
    }

    @Override
    public void setNull(int column) {
        set(column, null);
    }

    @Override
    public void setLong(int column, long value) {
        set(column, value);
    }

    @Override
    public void setDouble(int column, double value) {
        set(column, value);
    }

    @Override
    public void setDecimal(int column, BigDecimal value) {
        set(column, value);
    }

    @Override
    public void setString(int column, String value) {
        set(column, value);
    }

    @Override
    public void setBytes(int column, byte[] bytes, int offset, int length) {
        set(column, Arrays.copyOfRange(bytes, offset, offset + length));
    }

    @Override
    public void setDate(int column, LocalDate value) {
        set(column, value);
    }

    @Override
    public void setDateTime(int column, LocalDateTime value) {
        set(column, value);
    }

    @Override
    public void setTime(int column, Duration value) {
        set(column, value);
    }

    @Override
    public void endRow() {
        rows.add(Arrays.asList(row));
        row = new Object[columns];
    }
}

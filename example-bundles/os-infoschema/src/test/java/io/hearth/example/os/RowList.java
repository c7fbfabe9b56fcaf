package io.hearth.example.os;

import io.hearth.api.table.RowWriter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects rows as maps from column number to value. */
final class RowList implements RowWriter {
    final List<Map<Integer, Object>> rows = new ArrayList<>();
    private final int most;
    private Map<Integer, Object> row = new HashMap<>();

    RowList(int most) {
        this.most = most;
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
        row.put(column, value);
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
        throw new UnsupportedOperationException("no table here has bytes");
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
        rows.add(row);
        row = new HashMap<>();
    }
}

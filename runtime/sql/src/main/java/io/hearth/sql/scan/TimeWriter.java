package io.hearth.sql.scan;

import io.hearth.sql.catalog.TableColumn;
import io.hearth.sql.vector.LongVector;
import java.time.Duration;

/** Spans of time, up to 838:59:59. One scan's. */
final class TimeWriter extends ColumnWriter {
    private static final long MICROS = 1_000_000;
    private static final long LONGEST = (838 * 3600 + 59 * 60 + 59) * MICROS;

    private final LongVector vector;

    TimeWriter(TableColumn column, LongVector vector) {
        super(column);
        this.vector = vector;
    }

    @Override
    void setTime(int row, Duration value) {
        if (Math.abs(value.getSeconds()) > LONGEST / MICROS + 1) {
            super.setTime(row, value);
        }
        long micros = rounded(value.toNanos(), column().type().decimals());
        if (Math.abs(micros) > LONGEST) {
            super.setTime(row, value);
        }
        vector.setLong(row, micros);
    }

    private static long rounded(long nanos, int decimals) {
        long unit = PackedTime.unit(decimals);
        long up = nanos < 0 ? nanos - unit / 2 : nanos + unit / 2;
        return up / unit * unit / 1000;
    }
}

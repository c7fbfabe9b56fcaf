package io.hearth.sql.scan;

import io.hearth.sql.catalog.TableColumn;
import io.hearth.sql.type.PackedTime;
import io.hearth.sql.vector.LongVector;
import java.time.Duration;

/** Spans of time, up to 838:59:59. One scan's. */
final class TimeWriter extends ColumnWriter {
    private static final long NANOS = 1000;
    private static final long LONGEST_SECONDS = PackedTime.MAX_TIME / 1_000_000;

    private final LongVector vector;

    TimeWriter(TableColumn column, LongVector vector) {
        super(column);
        this.vector = vector;
    }

    @Override
    void setTime(int row, Duration value) {
        if (Math.abs(value.getSeconds()) > LONGEST_SECONDS + 1) {
            throw outOfRange(value);
        }
        long micros = PackedTime.roundTime(value.toNanos() / NANOS, column().type().decimals());
        if (Math.abs(micros) > PackedTime.MAX_TIME) {
            throw outOfRange(value);
        }
        vector.setLong(row, micros);
    }

    private IllegalArgumentException outOfRange(Duration value) {
        return refusal("a span of time out of its range", value.toString());
    }
}

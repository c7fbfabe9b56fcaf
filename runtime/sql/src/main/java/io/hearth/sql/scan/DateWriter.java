package io.hearth.sql.scan;

import io.hearth.sql.catalog.TableColumn;
import io.hearth.sql.type.PackedTime;
import io.hearth.sql.vector.LongVector;
import java.time.LocalDate;

/** Days. One scan's. */
final class DateWriter extends ColumnWriter {
    private final LongVector vector;

    DateWriter(TableColumn column, LongVector vector) {
        super(column);
        this.vector = vector;
    }

    @Override
    void setDate(int row, LocalDate value) {
        if (!JavaTime.fits(value.getYear())) {
            throw refusal("a date out of its range", value.toString());
        }
        vector.setLong(row, PackedTime.pack(value));
    }
}

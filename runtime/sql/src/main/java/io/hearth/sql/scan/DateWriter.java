package io.hearth.sql.scan;

import io.hearth.sql.catalog.TableColumn;
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
        if (!PackedTime.fits(value.getYear())) {
            super.setDate(row, value);
        }
        vector.setLong(row, PackedTime.pack(value));
    }
}

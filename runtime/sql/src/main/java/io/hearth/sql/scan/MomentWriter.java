package io.hearth.sql.scan;

import io.hearth.sql.catalog.TableColumn;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.vector.LongVector;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Days with a time of day; those of a TIMESTAMP come in UTC. One scan's. */
final class MomentWriter extends ColumnWriter {
    private final LongVector vector;
    private final WriteContext context;
    private final boolean isMoment;

    MomentWriter(TableColumn column, LongVector vector, WriteContext context) {
        super(column);
        this.vector = vector;
        this.context = context;
        this.isMoment = column.type().kind() == SqlType.Kind.TIMESTAMP;
    }

    @Override
    void setDate(int row, LocalDate value) {
        setDateTime(row, value.atStartOfDay());
    }

    @Override
    void setDateTime(int row, LocalDateTime value) {
        if (!PackedTime.fits(value.getYear())) {
            super.setDateTime(row, value);
        }
        LocalDateTime rounded = PackedTime.round(value, column().type().decimals());
        LocalDateTime shown =
                isMoment
                        ? rounded.atOffset(ZoneOffset.UTC)
                                .atZoneSameInstant(context.zone())
                                .toLocalDateTime()
                        : rounded;
        if (!PackedTime.fits(shown.getYear())) {
            super.setDateTime(row, value);
        }
        vector.setLong(row, PackedTime.pack(shown));
    }
}

package io.hearth.sql.scan;

import io.hearth.sql.catalog.TableColumn;
import io.hearth.sql.type.PackedTime;
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
        LocalDateTime shown =
                isMoment
                        ? value.atOffset(ZoneOffset.UTC)
                                .atZoneSameInstant(context.zone())
                                .toLocalDateTime()
                        : value;
        long packed =
                JavaTime.fits(shown.getYear())
                        ? PackedTime.round(PackedTime.pack(shown), column().type().decimals())
                        : PackedTime.INVALID;
        if (packed == PackedTime.INVALID) {
            throw refusal("a date and time out of its range", value.toString());
        }
        vector.setLong(row, packed);
    }
}

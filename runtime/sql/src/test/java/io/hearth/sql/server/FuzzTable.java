package io.hearth.sql.server;

import io.hearth.api.infoschema.InformationSchemaTable;
import io.hearth.api.session.Session;
import io.hearth.api.table.Column;
import io.hearth.api.table.ColumnType;
import io.hearth.api.table.ColumnType.Kind;
import io.hearth.api.table.RowCursor;
import io.hearth.api.table.RowWriter;
import io.hearth.api.table.ScanRequest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A plugin's table with a column of each kind and NULLs in it; counts its open cursors. */
final class FuzzTable implements InformationSchemaTable {
    static final String FULL_NAME = "information_schema.FUZZ";
    private static final int ROWS = 23;

    private static final List<Column> COLUMNS =
            List.of(
                    Column.of("id", ColumnType.integer()).notNull(),
                    Column.of("tiny", ColumnType.of(Kind.TINYINT)),
                    Column.of("big", ColumnType.bigint()),
                    Column.of("ubig", ColumnType.bigint().asUnsigned()),
                    Column.of("number", ColumnType.decimal(20, 4)),
                    Column.of("digits", ColumnType.decimal(65, 30)),
                    Column.of("flt", ColumnType.of(Kind.FLOAT)),
                    Column.of("dbl", ColumnType.real()),
                    Column.of("name", ColumnType.varchar(30)).notNull(),
                    Column.of("words", ColumnType.of(Kind.TEXT)),
                    Column.of("bytes", ColumnType.varbinary(10)),
                    Column.of("day", ColumnType.of(Kind.DATE)),
                    Column.of("clock", ColumnType.of(Kind.TIME).withDecimals(3)),
                    Column.of("moment", ColumnType.datetime().withDecimals(6)),
                    Column.of("stamp", ColumnType.of(Kind.TIMESTAMP)),
                    Column.of("anno", ColumnType.of(Kind.YEAR)),
                    Column.of("bits", new ColumnType(Kind.BIT, 9, 0, false)),
                    Column.of("choice", ColumnType.enumOf("one", "two", "three")),
                    Column.of("flags", ColumnType.setOf("a", "b", "c")));

    private final AtomicInteger open = new AtomicInteger();

    /** Cursors that were opened and are not closed. */
    int openCursors() {
        return open.get();
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public RowCursor open(Session session, ScanRequest request) {
        open.incrementAndGet();
        return new Rows();
    }

    private final class Rows implements RowCursor {
        private int row;
        private boolean closed;

        @Override
        public int next(RowWriter rows) {
            int written = 0;
            while (row < ROWS && rows.remaining() > 0) {
                write(rows, row++);
                written++;
            }
            return written;
        }

        @Override
        public void close() {
            if (!closed) {
                closed = true;
                open.decrementAndGet();
            }
        }
    }

    private static void write(RowWriter rows, int row) {
        Dice dice = new Dice(row);
        for (int i = 0; i < COLUMNS.size(); i++) {
            Column column = COLUMNS.get(i);
            if (column.nullable() && dice.chance(15)) {
                rows.setNull(i);
            } else {
                rows.set(i, value(column.type(), row, dice));
            }
        }
        rows.endRow();
    }

    private static Object value(ColumnType type, int row, Dice dice) {
        return switch (type.kind()) {
            case INT -> row;
            case TINYINT -> dice.upTo(256) - 128;
            case BIGINT ->
                    type.unsigned() ? dice.number() >>> 1 : dice.any(dice.number(), 0L, -1L, 1L);
            case DECIMAL -> new BigDecimal(dice.upTo(100_000)).movePointLeft(dice.upTo(5));
            case FLOAT -> (double) (float) dice.real();
            case DOUBLE -> dice.real() * Math.pow(10, dice.upTo(40));
            case DATE -> LocalDate.ofEpochDay(dice.upTo(40_000));
            case TIME -> Duration.ofMillis(dice.upTo(2_000_000_000) - 1_000_000_000);
            case DATETIME -> LocalDateTime.of(1990 + row, 2, 28, 23, 59, 59, 999_999_000);
            case TIMESTAMP -> LocalDateTime.of(2000, 1, 1, 0, 0).plusHours(dice.upTo(200_000));
            case YEAR -> 1970 + row;
            case BIT -> dice.upTo(512);
            case ENUM -> dice.any("one", "two", "three");
            case SET -> dice.any("", "a", "a,c", "a,b,c");
            case VARBINARY -> dice.any("", "ab", "\u0000\u0001");
            default ->
                    dice.any("", "a", "A", "ab", "b ", "1", "-2.5", "ä", "😀", "2024-02-29", "%");
        };
    }
}

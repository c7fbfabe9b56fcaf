package io.hearth.wire.row;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.sql.front.ResultColumn;
import io.hearth.sql.type.Collation;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.type.SqlType.Kind;
import io.hearth.sql.vector.Batch;
import io.hearth.wire.packet.Command;
import io.hearth.wire.packet.Frames;
import io.hearth.wire.packet.Recording;
import io.hearth.wire.packet.Recording.Packet;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of a table with a column of each type, byte for byte as MariaDB sends them. */
class RecordedRowsTest {
    private static final Collation UTF8 = Collation.UTF8MB4_0900_AI_CI;
    private static final int COLUMNS = 24;

    private static final List<SqlType> TYPES =
            List.of(
                    SqlType.of(Kind.TINYINT),
                    SqlType.of(Kind.TINYINT).asUnsigned(),
                    SqlType.of(Kind.SMALLINT),
                    SqlType.of(Kind.MEDIUMINT),
                    SqlType.of(Kind.INT),
                    SqlType.of(Kind.INT).asUnsigned(),
                    SqlType.bigint(),
                    SqlType.unsignedBigint(),
                    SqlType.of(Kind.YEAR),
                    SqlType.of(Kind.FLOAT).withDecimals(SqlType.FLOATING),
                    SqlType.real(),
                    SqlType.decimal(10, 2),
                    SqlType.of(Kind.DATE),
                    SqlType.temporal(Kind.TIME, 6),
                    SqlType.temporal(Kind.DATETIME, 6),
                    SqlType.temporal(Kind.TIMESTAMP, 0),
                    SqlType.varchar(20, UTF8),
                    SqlType.varchar(20, Collation.BINARY),
                    SqlType.text(Kind.TEXT, 65_535, UTF8),
                    SqlType.text(Kind.BLOB, 65_535, Collation.BINARY),
                    SqlType.ofElements(Kind.ENUM, List.of("x", "y"), UTF8),
                    SqlType.ofElements(Kind.SET, List.of("x", "y"), UTF8),
                    SqlType.of(Kind.BIT).withLength(10),
                    SqlType.text(Kind.CHAR, 3, UTF8));

    private static final Object[] FULL = {
        -1L,
        255L,
        -32768L,
        -8388608L,
        -2147483648L,
        4294967295L,
        Long.MIN_VALUE,
        -1L,
        2026L,
        1.5,
        0.1,
        new BigDecimal("-12345678.90"),
        moment(21, 0, 0, 0, 0),
        -(((100L * 60 + 59) * 60 + 58) * 1_000_000 + 123456),
        moment(21, 7, 8, 9, 123456),
        moment(21, 7, 8, 9, 0),
        text("Grüße"),
        new byte[] {0, 'a'},
        text("text"),
        text("blob"),
        text("y"),
        text("x,y"),
        0x2a5L,
        text("abc")
    };

    private static byte[] text(String text) {
        return text.getBytes(UTF_8);
    }

    private static long moment(int day, int hour, int minute, int second, int micros) {
        long date = (2026L * 13 + 11) << 5 | day;
        return (date << 17 | hour << 12 | minute << 6 | second) << 24 | micros;
    }

    private static Object[] mostlyNull(long key) {
        Object[] values = new Object[COLUMNS];
        values[1] = key;
        return values;
    }

    private static Object[] zeros() {
        long day = (2026L * 13 + 1 << 5 | 1) << 41;
        return new Object[] {
            0L,
            2L,
            0L,
            0L,
            0L,
            0L,
            0L,
            0L,
            2000L,
            0.0,
            1e20,
            new BigDecimal("0.00"),
            day,
            0L,
            day,
            day,
            text(""),
            text(""),
            text(""),
            text(""),
            text("x"),
            text(""),
            0L,
            text("")
        };
    }

    @ParameterizedTest
    @CsvSource({"node,QUERY", "node,STMT_EXECUTE"})
    void rows(String client, Command command) throws IOException {
        List<Packet> recorded =
                Recording.of(client).exchanges(command).stream()
                        .map(Recording.Exchange::answers)
                        .filter(answers -> answers.get(0).first() == COLUMNS)
                        .filter(answers -> answers.size() == 1 + COLUMNS + 1 + 3 + 1)
                        .findFirst()
                        .orElseThrow()
                        .subList(COLUMNS + 2, COLUMNS + 5);
        // By the key: 1, 2, 255.
        Object[][] rows = {mostlyNull(1), zeros(), FULL};
        RowFormat format = command == Command.QUERY ? RowFormat.TEXT : RowFormat.BINARY;
        for (int i = 0; i < rows.length; i++) {
            assertThat(written(rows[i], format, recorded.get(i).sequence()))
                    .as("row %d", i)
                    .isEqualTo(recorded.get(i).frame());
        }
    }

    private static byte[] written(Object[] values, RowFormat format, int sequence)
            throws IOException {
        Batch batch = Batch.of(TYPES, 1);
        for (int i = 0; i < values.length; i++) {
            batch.column(i).set(0, values[i]);
        }
        batch.setSize(1);
        List<ResultColumn> columns =
                TYPES.stream().map(type -> new ResultColumn("", "", "", "", "", type)).toList();
        return Frames.of(sequence, out -> format.encoder(columns, UTF8).write(batch, out));
    }
}

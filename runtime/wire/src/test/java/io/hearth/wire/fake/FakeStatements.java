package io.hearth.wire.fake;

import static io.hearth.wire.fake.FakeResult.column;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.hearth.api.error.ErrorCode;
import io.hearth.sql.front.ResultColumn;
import io.hearth.sql.front.StatementResult;
import io.hearth.sql.type.Collation;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.type.SqlType.Kind;
import io.hearth.sql.vector.Batch;
import io.hearth.sql.vector.BytesVector;
import io.hearth.sql.vector.LongVector;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The statements that the tests' sessions know. */
final class FakeStatements {
    private static final Pattern VARIABLE =
            Pattern.compile(
                    "@@(?:session\\.)?(\\w+)(?:\\s+AS\\s+(\\w+))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern ROWS = Pattern.compile("SELECT ROWS (\\d+)");
    private static final Pattern LONG_TEXT = Pattern.compile("SELECT REPEAT (\\d+)");
    private static final Pattern KILL = Pattern.compile("KILL (\\d+)");
    private static final Map<String, String> VARIABLES =
            Map.ofEntries(
                    Map.entry("auto_increment_increment", "1"),
                    Map.entry("character_set_client", "utf8mb4"),
                    Map.entry("character_set_connection", "utf8mb4"),
                    Map.entry("character_set_results", "utf8mb4"),
                    Map.entry("character_set_server", "utf8mb4"),
                    Map.entry("collation_server", "utf8mb4_0900_ai_ci"),
                    Map.entry("collation_connection", "utf8mb4_0900_ai_ci"),
                    Map.entry("init_connect", ""),
                    Map.entry("interactive_timeout", "28800"),
                    Map.entry("license", "Apache-2.0"),
                    Map.entry("lower_case_table_names", "0"),
                    Map.entry("max_allowed_packet", "67108864"),
                    Map.entry("net_write_timeout", "60"),
                    Map.entry("performance_schema", "0"),
                    Map.entry("sql_mode", "STRICT_TRANS_TABLES"),
                    Map.entry("system_time_zone", "UTC"),
                    Map.entry("time_zone", "SYSTEM"),
                    Map.entry("transaction_isolation", "REPEATABLE-READ"),
                    Map.entry("tx_isolation", "REPEATABLE-READ"),
                    Map.entry("version_comment", "fake"),
                    Map.entry("wait_timeout", "28800"));

    /** Every kind of type with a value each. */
    private static final List<ResultColumn> TYPES =
            List.of(
                    column("tiny", SqlType.of(Kind.TINYINT)),
                    column("tiny_unsigned", SqlType.of(Kind.TINYINT).asUnsigned()),
                    column("small", SqlType.of(Kind.SMALLINT)),
                    column("medium", SqlType.of(Kind.MEDIUMINT)),
                    column("whole", SqlType.of(Kind.INT)),
                    column("whole_unsigned", SqlType.of(Kind.INT).asUnsigned()),
                    column("big", SqlType.bigint()),
                    column("big_unsigned", SqlType.unsignedBigint()),
                    column("year_of", SqlType.of(Kind.YEAR)),
                    column("bits", SqlType.of(Kind.BIT).withLength(10)),
                    column("exact", SqlType.decimal(10, 2)),
                    column("single_precision", SqlType.of(Kind.FLOAT).withDecimals(31)),
                    column("double_precision", SqlType.real()),
                    column("day_of", SqlType.of(Kind.DATE)),
                    column("span_of", SqlType.temporal(Kind.TIME, 6)),
                    column("moment_of", SqlType.temporal(Kind.DATETIME, 6)),
                    column("stamp_of", SqlType.temporal(Kind.TIMESTAMP, 0)),
                    column("text_of", SqlType.varchar(100)),
                    column("bytes_of", SqlType.varchar(100, Collation.BINARY)),
                    column("document", SqlType.of(Kind.JSON)),
                    column("nothing", SqlType.nullType()));

    private static final Object[] VALUES = {
        -128L,
        255L,
        -32768L,
        -8388608L,
        Integer.MIN_VALUE + 0L,
        4294967295L,
        Long.MIN_VALUE,
        -1L,
        2026L,
        0x2a5L,
        new BigDecimal("-12345678.90"),
        1.5,
        0.1,
        moment(2026, 11, 21, 0, 0, 0, 0),
        -(((100L * 60 + 59) * 60 + 58) * 1_000_000 + 123456),
        moment(2026, 11, 21, 7, 8, 9, 123456),
        moment(2026, 11, 21, 7, 8, 9, 0),
        "Grüße 😀".getBytes(UTF_8),
        new byte[] {0, 1, -1},
        "{\"a\": 1}".getBytes(UTF_8),
        null
    };

    private final FakeConnection connection;

    FakeStatements(FakeConnection connection) {
        this.connection = connection;
    }

    private static long moment(int year, int month, int day, int h, int m, int s, int micros) {
        long date = (long) (year * 13 + month) << 5 | day;
        return (date << 17 | h << 12 | m << 6 | s) << 24 | micros;
    }

    StatementResult run(String commented) {
        String text = commented.replaceFirst("(?s)^/\\*.*?\\*/", "").strip();
        Matcher rows = ROWS.matcher(text);
        Matcher longText = LONG_TEXT.matcher(text);
        Matcher kill = KILL.matcher(text);
        if (text.startsWith("SET wait_timeout=")) {
            connection.set("wait_timeout", Long.parseLong(text.substring(17)));
            return FakeResult.counts(0, 0, "", 0);
        } else if (text.regionMatches(true, 0, "SET ", 0, 4)) {
            return FakeResult.counts(0, 0, "", 0);
        } else if (text.equals("SELECT 1")) {
            return FakeResult.rows(List.of(column("1", SqlType.bigint(2, false))), row(1L));
        } else if (text.equals("SELECT TYPES")) {
            return FakeResult.rows(TYPES, VALUES);
        } else if (text.equals("SELECT NOTHING")) {
            return FakeResult.rows(List.of(column("x", SqlType.bigint())));
        } else if (text.equals("SELECT SLEEP")) {
            connection.sleep();
        } else if (text.startsWith("INSERT")) {
            return FakeResult.counts(3, 42, "Records: 3  Duplicates: 0  Warnings: 2", 2);
        } else if (text.equals("SHOW PROCESSLIST") || text.startsWith("SELECT * FROM `t`")) {
            return FakeResult.rows(
                    List.of(column("Id", SqlType.bigint()), column("User", SqlType.varchar(32))),
                    row(connection.client().connectionId(), "root".getBytes(UTF_8)));
        } else if (rows.matches()) {
            return generated(Integer.parseInt(rows.group(1)));
        } else if (longText.matches()) {
            byte[] bytes = new byte[Integer.parseInt(longText.group(1))];
            Arrays.fill(bytes, (byte) 'x');
            return FakeResult.rows(
                    List.of(column("long", SqlType.varchar(bytes.length))), row(bytes));
        } else if (kill.matches()) {
            connection.server().open().get(Long.valueOf(kill.group(1))).kill();
            return FakeResult.counts(0, 0, "", 0);
        } else if (text.contains("@@")) {
            return variables(text);
        } else if (text.startsWith("SELECT LENGTH ")) {
            return FakeResult.rows(
                    List.of(column("length", SqlType.bigint())), row((long) text.length()));
        }
        throw ErrorCode.ER_UNKNOWN_ERROR.toException("fake: " + text);
    }

    private static Object[] row(Object... values) {
        return values;
    }

    private static StatementResult variables(String text) {
        List<ResultColumn> columns = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        Matcher matcher = VARIABLE.matcher(text);
        while (matcher.find()) {
            String name = matcher.group(2) == null ? "@@" + matcher.group(1) : matcher.group(2);
            columns.add(column(name, SqlType.varchar(64)));
            values.add(VARIABLES.get(matcher.group(1)).getBytes(UTF_8));
        }
        return FakeResult.rows(columns, values.toArray());
    }

    private StatementResult generated(int count) {
        List<ResultColumn> columns =
                List.of(
                        column("a", SqlType.of(Kind.INT)),
                        column("b", SqlType.of(Kind.INT)),
                        column("c", SqlType.varchar(20)));
        Batch batch = Batch.of(columns.stream().map(ResultColumn::type).toList(), 1000);
        int[] made = {0};
        Supplier<Batch> supplier =
                () -> {
                    connection.checkpoint();
                    if (made[0] == count) {
                        return null;
                    }
                    connection.server().batchMade();
                    batch.reset();
                    int size = Math.min(1000, count - made[0]);
                    for (int i = 0; i < size; i++) {
                        int n = made[0] + i;
                        ((LongVector) batch.column(0)).setLong(i, n);
                        ((LongVector) batch.column(1)).setLong(i, -n);
                        ((BytesVector) batch.column(2)).setString(i, "row " + n);
                    }
                    batch.setSize(size);
                    made[0] += size;
                    return batch;
                };
        return FakeResult.rows(columns, supplier);
    }

    /**
     * {@code SELECT ?, ?} answers class and text of each parameter; values are null to describe.
     */
    StatementResult prepared(String text, List<Object> values) {
        if (!text.startsWith("SELECT ?")) {
            return values == null ? FakeResult.counts(0, 0, "", 0) : run(text);
        }
        long count = text.chars().filter(c -> c == '?').count();
        List<ResultColumn> columns = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            columns.add(column("?", SqlType.varchar(1000)));
        }
        if (values == null) {
            return FakeResult.rows(columns);
        }
        Object[] texts =
                values.stream()
                        .map(FakeStatements::described)
                        .map(described -> described.getBytes(UTF_8))
                        .collect(Collectors.toList())
                        .toArray();
        return FakeResult.rows(columns, texts);
    }

    private static String described(Object value) {
        if (value == null) {
            return "NULL";
        }
        int length = value instanceof byte[] bytes ? bytes.length : value.toString().length();
        String shown = value instanceof byte[] bytes ? Arrays.toString(bytes) : value.toString();
        return value.getClass().getSimpleName() + " " + (length > 200 ? "length " + length : shown);
    }
}

package io.hearth.sql.executor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.error.ServerException;
import io.hearth.api.session.Session;
import io.hearth.api.table.Column;
import io.hearth.api.table.ColumnType;
import io.hearth.api.table.ColumnType.Kind;
import io.hearth.api.table.RowCursor;
import io.hearth.api.table.RowWriter;
import io.hearth.api.table.ScanRequest;
import io.hearth.sql.plan.PlanNode;
import io.hearth.sql.plan.TableScan;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ScanTest {
    private final TestStatement statement = new TestStatement();

    /** A cursor's work in one call. */
    private interface Filling {
        int fill(RowWriter rows) throws Exception;
    }

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(ColumnType.bigint(), 7, 7L),
                Arguments.of(ColumnType.bigint(), true, 1L),
                Arguments.of(ColumnType.bigint(), new BigDecimal("12.0"), 12L),
                Arguments.of(
                        ColumnType.bigint().asUnsigned(),
                        new BigInteger("18446744073709551615"),
                        -1L),
                Arguments.of(ColumnType.of(Kind.TINYINT), (byte) -128, -128L),
                Arguments.of(ColumnType.of(Kind.TINYINT).asUnsigned(), (short) 255, 255L),
                Arguments.of(ColumnType.of(Kind.YEAR), 2024, 2024L),
                Arguments.of(ColumnType.of(Kind.YEAR), 0, 0L),
                Arguments.of(ColumnType.real(), 1.5, 1.5),
                Arguments.of(ColumnType.real(), 3L, 3.0),
                Arguments.of(ColumnType.of(Kind.FLOAT), 0.1, (double) 0.1f),
                Arguments.of(ColumnType.decimal(5, 2), new BigDecimal("1.005"), dec("1.01")),
                Arguments.of(ColumnType.decimal(5, 2), 7, dec("7.00")),
                Arguments.of(ColumnType.decimal(5, 2), 0.25, dec("0.25")),
                Arguments.of(ColumnType.decimal(5, 2), new BigDecimal("-999.99"), dec("-999.99")),
                Arguments.of(ColumnType.varchar(9), "Grüße", "Grüße"),
                Arguments.of(ColumnType.varchar(9), bytes("Grüße"), "Grüße"),
                Arguments.of(ColumnType.of(Kind.DATE), LocalDate.of(2024, 2, 29), day(2024, 2, 29)),
                Arguments.of(
                        ColumnType.datetime(),
                        LocalDateTime.of(2024, 12, 31, 23, 59, 59, 500_000_000),
                        day(2025, 1, 1)),
                Arguments.of(
                        ColumnType.datetime().withDecimals(6),
                        LocalDateTime.of(2024, 1, 2, 3, 4, 5, 6_000),
                        day(2024, 1, 2) | (3L << 12 | 4 << 6 | 5) << 24 | 6),
                Arguments.of(ColumnType.datetime(), LocalDate.of(2024, 1, 2), day(2024, 1, 2)),
                Arguments.of(
                        ColumnType.datetime(),
                        Instant.parse("1970-01-01T00:00:01Z"),
                        day(1970, 1, 1) | 1L << 24),
                Arguments.of(ColumnType.of(Kind.TIME), Duration.ofSeconds(-3600), -3_600_000_000L),
                Arguments.of(
                        ColumnType.of(Kind.TIME).withDecimals(1),
                        Duration.ofMillis(-1_250),
                        -1_300_000L),
                Arguments.of(ColumnType.of(Kind.JSON), "{}", bytes("{}")),
                Arguments.of(ColumnType.varbinary(3), new byte[] {1, 2, 3}, new byte[] {1, 2, 3}));
    }

    @ParameterizedTest
    @MethodSource("values")
    void aValueArrivesAsItsColumnHoldsIt(ColumnType type, Object given, Object held) {
        assertThat(read(Column.of("c", type), given)).isEqualTo(held);
        assertThat(read(Column.of("c", type), (Object) null)).isNull();
        assertThat(statement.warnings).isEmpty();
    }

    static Stream<Arguments> wrongValues() {
        return Stream.of(
                Arguments.of(ColumnType.bigint(), "7", "(bigint) takes no text such as 7"),
                Arguments.of(
                        ColumnType.bigint(), 1.5, "takes no floating-point number such as 1.5"),
                Arguments.of(
                        ColumnType.bigint(), dec("1.5"), "takes no decimal number such as 1.5"),
                Arguments.of(ColumnType.bigint(), dec("1E+999999999"), "decimal number such as"),
                Arguments.of(
                        ColumnType.bigint(),
                        BigInteger.ONE.shiftLeft(63),
                        "takes no number out of its range such as 9223372036854775808"),
                Arguments.of(
                        ColumnType.of(Kind.TINYINT), 128, "number out of its range such as 128"),
                Arguments.of(
                        ColumnType.integer().asUnsigned(),
                        -1,
                        "number out of its range such as -1"),
                Arguments.of(ColumnType.of(Kind.YEAR), 1900, "out of its range such as 1900"),
                Arguments.of(ColumnType.real(), Double.NaN, "out of its range such as NaN"),
                Arguments.of(
                        ColumnType.decimal(5, 2), dec("1E+1000000000"), "out of its range such as"),
                Arguments.of(
                        ColumnType.decimal(5, 2),
                        dec("999.995"),
                        "out of its range such as 999.995"),
                Arguments.of(ColumnType.varchar(9), 7, "takes no whole number such as 7"),
                Arguments.of(
                        ColumnType.varchar(9),
                        new byte[] {(byte) 0xC3},
                        "bytes that are not UTF-8"),
                Arguments.of(
                        ColumnType.datetime(),
                        LocalDateTime.of(10_000, 1, 1, 0, 0),
                        "date and time out of its range such as +10000-01-01T00:00"),
                Arguments.of(
                        ColumnType.of(Kind.DATE),
                        LocalDateTime.of(2024, 1, 1, 0, 0),
                        "date and time such as 2024"),
                Arguments.of(ColumnType.of(Kind.TIME), Duration.ofHours(839), "such as PT839H"),
                Arguments.of(ColumnType.bigint(), List.of(), "takes no java.util.ImmutableColl"));
    }

    @ParameterizedTest
    @MethodSource("wrongValues")
    void aValueThatAColumnCannotHoldFailsTheStatement(ColumnType type, Object given, String text) {
        assertThatThrownBy(() -> read(Column.of("c", type), given))
                .isInstanceOf(ServerException.class)
                .hasMessageStartingWith(
                        "Plugin 'TESTER' failed to give the rows of 'information_schema.T':"
                                + " column 'c'")
                .hasMessageContaining(text)
                .extracting(failure -> ((ServerException) failure).code())
                .isEqualTo(ErrorCode.ER_UNKNOWN_ERROR);
    }

    @Test
    void aTextThatIsTooLongIsCutWithAWarning() {
        assertThat(read(Column.of("c", ColumnType.varchar(3)), "Grüße")).isEqualTo("Grü");
        assertThat(statement.warnings)
                .containsExactly("1265 Data truncated for column 'c' at row 1");
    }

    @Test
    void onlySpacesAreCutWithoutAWord() {
        assertThat(read(Column.of("c", ColumnType.varchar(3)), "Grü  ")).isEqualTo("Grü");
        assertThat(statement.warnings).isEmpty();
    }

    @Test
    void nullInANotNullColumnNamesPluginAndColumn() {
        TestTable table = table(Column.of("c", ColumnType.bigint()).notNull(), (Object) null);
        assertThatThrownBy(() -> Plans.run(table.scan()))
                .hasMessage(
                        "Column 'c' cannot be null: plugin 'TESTER' gave a row without a value"
                                + " for it");
        assertThat(table.failures).hasSize(1);
        assertThat(table.closed).isEqualTo(1);
    }

    @Test
    void aMomentIsShownInTheSessionsTimeZone() {
        statement.zone = ZoneId.of("Europe/Berlin");
        LocalDateTime summer = LocalDateTime.of(2024, 7, 1, 22, 30);
        assertThat(read(Column.of("c", ColumnType.of(Kind.TIMESTAMP)), summer))
                .isEqualTo(day(2024, 7, 2) | 30L << 30);
        assertThat(read(Column.of("c", ColumnType.datetime()), summer))
                .isEqualTo(day(2024, 7, 1) | (22L << 12 | 30 << 6) << 24);
    }

    @Test
    void aColumnThatIsNotSetHasItsDefault() {
        List<Column> columns =
                List.of(
                        Column.of("a", ColumnType.bigint()).defaultsTo("5").notNull(),
                        Column.of("b", ColumnType.varchar(5)).defaultsTo("abc"),
                        Column.of("c", ColumnType.datetime()).defaultsTo("2024-01-02 00:00:00"),
                        Column.of("d", ColumnType.of(Kind.TIME)).defaultsTo("-00:00:01.5"),
                        Column.of("e", ColumnType.bigint()));
        AtomicBoolean done = new AtomicBoolean();
        TestTable table =
                filled(
                        columns,
                        rows -> {
                            if (done.getAndSet(true)) {
                                return 0;
                            }
                            rows.endRow();
                            return 1;
                        });
        assertThat(Plans.run(table.scan()))
                .containsExactly(Arrays.asList(5L, "abc", day(2024, 1, 2), -2_000_000L, null));
    }

    @Test
    void valuesOfColumnsThatAreNotWantedAreNotLookedAt() {
        TestTable table =
                new TestTable(
                        List.of(
                                Column.of("a", ColumnType.bigint()).notNull(),
                                Column.of("b", ColumnType.bigint())),
                        List.of(Arrays.asList(null, 7L)));
        PlanNode scan = new TableScan(table, List.of(1), List.of(), Optional.empty(), false);
        assertThat(Plans.run(scan)).containsExactly(List.of(7L));
    }

    @Test
    void aCursorThatWritesMoreThanItMayFails() {
        assertFails(
                rows -> {
                    for (int i = rows.remaining(); i >= 0; i--) {
                        rows.setLong(0, i);
                        rows.endRow();
                    }
                    return 65;
                },
                "more than remaining() rows are written");
    }

    @Test
    void aCursorThatMiscountsFails() {
        assertFails(rows -> 2, "the cursor says 2 rows and wrote 0");
    }

    @Test
    void aCursorThatLeavesARowUnfinishedFails() {
        assertFails(
                rows -> {
                    rows.setLong(0, 1);
                    return 0;
                },
                "a row was begun and not ended");
    }

    @Test
    void aColumnThatDoesNotExistFails() {
        assertFails(
                rows -> {
                    rows.setLong(1, 1);
                    return 0;
                },
                "column 1 of a table that has 1");
    }

    @Test
    void aPluginsOwnServerExceptionArrivesAsItIs() {
        TestTable table =
                filled(
                        List.of(Column.of("c", ColumnType.bigint())),
                        rows -> {
                            throw ErrorCode.ER_SERVER_SHUTDOWN.toException();
                        });
        assertThatThrownBy(() -> Plans.run(table.scan())).hasMessage("Server shutdown in progress");
        assertThat(table.failures).hasSize(1);
    }

    @Test
    void anErrorOfAPluginsClassesFailsTheStatementOnly() {
        assertFails(
                rows -> {
                    throw new NoClassDefFoundError("com/acme/Driver");
                },
                "com/acme/Driver");
        assertFails(
                rows -> {
                    throw new StackOverflowError();
                },
                "StackOverflowError");
    }

    @Test
    void aKilledStatementSaysSoEvenIfThePluginWrapsIt() {
        TestTable table =
                filled(
                        List.of(Column.of("c", ColumnType.bigint())),
                        rows -> {
                            throw new IllegalStateException(
                                    ErrorCode.ER_QUERY_INTERRUPTED.toException());
                        });
        assertThatThrownBy(() -> Plans.run(table.scan()))
                .hasMessage("Query execution was interrupted");
        assertThat(table.failures).isEmpty();
    }

    @Test
    void anInterruptedPluginOfAKilledStatementIsNotToBlame() {
        TestTable table =
                filled(
                        List.of(Column.of("c", ColumnType.bigint())),
                        rows -> {
                            statement.isKilled = true;
                            throw new InterruptedException();
                        });
        assertThatThrownBy(() -> Plans.run(table.scan(), statement.context()))
                .hasMessage("Query execution was interrupted");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(table.failures).isEmpty();
    }

    private void assertFails(Filling filling, String text) {
        TestTable table = filled(List.of(Column.of("c", ColumnType.bigint())), filling);
        assertThatThrownBy(() -> Plans.run(table.scan()))
                .hasMessageStartingWith("Plugin 'TESTER' failed to give the rows")
                .hasMessageContaining(text);
        assertThat(table.failures).hasSize(1);
        assertThat(table.closed).isEqualTo(1);
    }

    private Object read(Column column, Object value) {
        return Plans.run(table(column, value).scan(), statement.context()).get(0).get(0);
    }

    private static TestTable table(Column column, Object value) {
        return new TestTable(List.of(column), List.of(Arrays.asList(value)));
    }

    private static TestTable filled(List<Column> columns, Filling filling) {
        return new TestTable(columns, List.of()) {
            @Override
            public RowCursor open(Session session, ScanRequest request) {
                return new RowCursor() {
                    @Override
                    public int next(RowWriter rows) throws Exception {
                        return filling.fill(rows);
                    }

                    @Override
                    public void close() {
                        closed++;
                    }
                };
            }
        };
    }

    private static BigDecimal dec(String digits) {
        return new BigDecimal(digits);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static long day(long year, long month, long day) {
        return ((year * 13 + month) << 5 | day) << 41;
    }
}

package io.hearth.itests.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.itests.server.HearthServer;
import io.hearth.itests.server.Installation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Time;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What both JDBC drivers can do with a server. A subclass names the driver's own options. */
abstract class JdbcTest extends ClientTest {
    private static final String SQUARES = "information_schema.SQUARES";

    Connection connection;

    /** The driver's address of a server on a port, with no schema and no options. */
    abstract String address(int port);

    /** Options for prepared statements on the server, with or without a cursor. */
    abstract String serverPrepared();

    abstract String cursorFetch();

    abstract String severalStatements();

    /** How the driver is told to read rows one by one. */
    abstract int streamingFetchSize();

    private static void run(Connection on, String statement) throws SQLException {
        try (Statement run = on.createStatement()) {
            run.execute(statement);
        }
    }

    @BeforeEach
    void connect() throws SQLException {
        connection = open("");
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    final Connection open(String options) throws SQLException {
        return open("root", "", options);
    }

    private Connection open(String user, String password, String options) throws SQLException {
        return DriverManager.getConnection(
                address(hearth.port()) + (options.isEmpty() ? "" : "?" + options), user, password);
    }

    final List<String> rows(Connection on, String statement) throws SQLException {
        try (Statement run = on.createStatement();
                ResultSet rows = run.executeQuery(statement)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    @Test
    void connectsWithItsDefaultSettings() throws SQLException {
        assertThat(rows(connection, "SELECT USER()")).containsExactly("root@localhost");
        assertThat(connection.isValid(5)).isTrue();
        assertThat(connection.getMetaData().getDatabaseProductVersion()).startsWith("8.4.");
    }

    @Test
    void runsTheSessionOfTheTutorials() throws SQLException {
        try (Statement run = connection.createStatement()) {
            run.execute("INSTALL PLUGIN hello SONAME 'hello-infoschema.jar'");
            assertThat(rows(connection, "SELECT * FROM information_schema.hello"))
                    .containsExactly("plugin: hello, information_schema!!!");
            assertThat(rows(connection, "SHOW PLUGINS")).contains("HELLO");
            run.execute("UNINSTALL PLUGIN hello");
        }
        assertThatThrownBy(() -> rows(connection, "SELECT * FROM information_schema.hello"))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        failure -> assertThat(failure.getErrorCode()).isEqualTo(1109));
    }

    @Test
    void seesTypesNamesAndFlagsOfColumns() throws SQLException {
        try (Statement run = connection.createStatement();
                ResultSet rows =
                        run.executeQuery(
                                "SELECT s.NUMBER AS n, SQUARE, WORD, 1.50, NOW() FROM "
                                        + SQUARES
                                        + " s LIMIT 1")) {
            ResultSetMetaData columns = rows.getMetaData();
            assertThat(columns.getColumnCount()).isEqualTo(5);
            assertThat(columns.getColumnLabel(1)).isEqualTo("n");
            assertThat(columns.getColumnName(1)).isEqualTo("NUMBER");
            assertThat(columns.getColumnType(1)).isEqualTo(Types.INTEGER);
            assertThat(columns.isNullable(1)).isEqualTo(ResultSetMetaData.columnNoNulls);
            assertThat(columns.getColumnTypeName(2)).isEqualTo("BIGINT UNSIGNED");
            assertThat(columns.isSigned(2)).isFalse();
            assertThat(columns.getColumnType(3)).isEqualTo(Types.VARCHAR);
            assertThat(columns.getPrecision(3)).isEqualTo(10);
            assertThat(columns.getColumnType(4)).isEqualTo(Types.DECIMAL);
            assertThat(columns.getScale(4)).isEqualTo(2);
            assertThat(columns.getColumnType(5)).isEqualTo(Types.TIMESTAMP);
        }
    }

    @Test
    void bringsWarningsAndErrors() throws SQLException {
        try (Statement run = connection.createStatement()) {
            run.executeQuery("SELECT 1/0").close();
            assertThat(run.getWarnings().getErrorCode()).isEqualTo(1365);
        }
        assertThatThrownBy(() -> rows(connection, "SELECT nosuch"))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        failure -> {
                            assertThat(failure.getErrorCode()).isEqualTo(1054);
                            assertThat(failure.getSQLState()).isEqualTo("42S22");
                        });
    }

    @Test
    void preparedStatementsTakeEveryParameterType() throws SQLException {
        for (String options : List.of("", serverPrepared())) {
            try (Connection prepared = open(options)) {
                everyParameterType(prepared);
            }
        }
    }

    private static void everyParameterType(Connection prepared) throws SQLException {
        String statement = "SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?";
        try (PreparedStatement select = prepared.prepareStatement(statement)) {
            for (int run = 0; run < 3; run++) {
                select.setByte(1, (byte) -7);
                select.setShort(2, (short) 300);
                select.setInt(3, -70_000 - run);
                select.setLong(4, Long.MAX_VALUE - run);
                select.setFloat(5, 1.5f);
                select.setDouble(6, 2.25 + run);
                select.setBigDecimal(7, new BigDecimal("12345678901234567890.123"));
                select.setString(8, "größer 日本 " + run);
                select.setBytes(9, new byte[] {0, 1, -1, (byte) run});
                select.setBoolean(10, true);
                select.setDate(11, Date.valueOf("2024-02-29"));
                select.setTime(12, Time.valueOf("10:11:12"));
                select.setTimestamp(13, Timestamp.valueOf("2024-02-29 10:11:12.123456"));
                select.setNull(14, Types.VARCHAR);
                select.setCharacterStream(15, new StringReader("from a stream"));
                try (ResultSet row = select.executeQuery()) {
                    assertThat(row.next()).isTrue();
                    assertRow(row, run);
                    assertThat(row.next()).isFalse();
                }
            }
        }
    }

    private static void assertRow(ResultSet row, int run) throws SQLException {
        assertThat(row.getByte(1)).isEqualTo((byte) -7);
        assertThat(row.getShort(2)).isEqualTo((short) 300);
        assertThat(row.getInt(3)).isEqualTo(-70_000 - run);
        assertThat(row.getLong(4)).isEqualTo(Long.MAX_VALUE - run);
        assertThat(row.getDouble(5)).isEqualTo(1.5);
        assertThat(row.getDouble(6)).isEqualTo(2.25 + run);
        assertThat(row.getBigDecimal(7)).isEqualByComparingTo("12345678901234567890.123");
        assertThat(row.getString(8)).isEqualTo("größer 日本 " + run);
        assertThat(row.getBytes(9)).containsExactly(0, 1, -1, run);
        assertThat(row.getBoolean(10)).isTrue();
        assertThat(row.getString(11)).startsWith("2024-02-29");
        assertThat(row.getString(12)).startsWith("10:11:12");
        assertThat(row.getString(13)).startsWith("2024-02-29 10:11:12.123456");
        assertThat(row.getString(14)).isNull();
        assertThat(row.getString(15)).isEqualTo("from a stream");
    }

    @Test
    void longDataIsSentInPieces() throws SQLException {
        byte[] big = "0123456789".repeat(20_000).getBytes(StandardCharsets.US_ASCII);
        try (Connection prepared = open(serverPrepared());
                PreparedStatement select =
                        prepared.prepareStatement("SELECT LENGTH(?), RIGHT(?, 3)")) {
            select.setBinaryStream(1, new ByteArrayInputStream(big), big.length);
            select.setBinaryStream(2, new ByteArrayInputStream(big), big.length);
            try (ResultSet row = select.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(row.getInt(1)).isEqualTo(big.length);
                assertThat(row.getString(2)).isEqualTo("789");
            }
        }
    }

    @Test
    void packetsMayBeLongerThan16Megabytes() throws SQLException {
        int length = 17_000_000;
        try (Statement run = connection.createStatement();
                ResultSet row = run.executeQuery("SELECT '" + "x".repeat(length) + "' AS x")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).hasSize(length);
        }
    }

    @Test
    void runsSeveralStatementsOfOneText() throws SQLException {
        try (Connection several = open(severalStatements());
                Statement run = several.createStatement()) {
            assertThat(run.execute("SELECT 1; SET @a = 2; SELECT @a")).isTrue();
            assertThat(run.getMoreResults()).isFalse();
            assertThat(run.getUpdateCount()).isZero();
            assertThat(run.getMoreResults()).isTrue();
            try (ResultSet row = run.getResultSet()) {
                assertThat(row.next()).isTrue();
                assertThat(row.getInt(1)).isEqualTo(2);
            }
        }
    }

    @Test
    void preparedStatementsAreLimitedOverAllSessions() throws SQLException {
        run(connection, "PREPARE one FROM 'SELECT 1'");
        run(connection, "SET GLOBAL max_prepared_stmt_count = 1");
        try (Connection other = open("")) {
            assertThatThrownBy(() -> run(other, "PREPARE two FROM 'SELECT 2'"))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            failure -> assertThat(failure.getErrorCode()).isEqualTo(1461))
                    .hasMessageContaining(
                            "Can't create more than max_prepared_stmt_count statements"
                                    + " (current value: 1)");
            run(connection, "DEALLOCATE PREPARE one");
            run(other, "PREPARE two FROM 'SELECT 2'");
            assertThat(rows(other, "EXECUTE two")).containsExactly("2");
        } finally {
            run(connection, "SET GLOBAL max_prepared_stmt_count = DEFAULT");
        }
    }

    @Test
    void readsThroughACursor() throws SQLException {
        try (Connection cursors = open(cursorFetch());
                PreparedStatement select =
                        cursors.prepareStatement("SELECT NUMBER FROM " + SQUARES)) {
            select.setFetchSize(100);
            try (ResultSet rows = select.executeQuery()) {
                long sum = 0;
                int count = 0;
                while (rows.next()) {
                    sum += rows.getLong(1);
                    count++;
                }
                assertThat(count).isEqualTo(5_000);
                assertThat(sum).isEqualTo(5_000L * 5_001 / 2);
            }
            assertThat(rows(cursors, "SELECT 1")).containsExactly("1");
        }
    }

    @Test
    void aMillionRowsStream() throws SQLException {
        String million =
                "SELECT a.NUMBER, b.WORD FROM %1$s a JOIN %1$s b WHERE b.NUMBER <= 200"
                        .formatted(SQUARES);
        try (Statement run = connection.createStatement()) {
            run.setFetchSize(streamingFetchSize());
            try (ResultSet rows = run.executeQuery(million)) {
                long count = 0;
                long sum = 0;
                while (rows.next()) {
                    count++;
                    sum += rows.getInt(1);
                }
                assertThat(count).isEqualTo(1_000_000);
                assertThat(sum).isEqualTo(200 * (5_000L * 5_001 / 2));
            }
        }
    }

    @Test
    void manySessionsWorkAtTheSameTime() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(20);
        try {
            List<Future<Long>> sums = new ArrayList<>();
            for (int client = 0; client < 20; client++) {
                sums.add(clients.submit(sumOf(client)));
            }
            for (int client = 0; client < 20; client++) {
                assertThat(sums.get(client).get(60, TimeUnit.SECONDS)).isEqualTo(client * 100L);
            }
        } finally {
            clients.shutdownNow();
        }
    }

    private Callable<Long> sumOf(int number) {
        return () -> {
            try (Connection own = open(serverPrepared());
                    PreparedStatement select = own.prepareStatement("SELECT @n * ?")) {
                rows(own, "SELECT @n := " + number);
                long sum = 0;
                for (int run = 0; run < 100; run++) {
                    select.setInt(1, 1);
                    try (ResultSet row = select.executeQuery()) {
                        row.next();
                        sum += row.getLong(1);
                    }
                }
                return sum;
            }
        };
    }

    @Test
    void anotherSessionKillsAStatementAndThenTheConnection() throws Exception {
        String id = rows(connection, "SELECT CONNECTION_ID()").get(0);
        ExecutorService background = Executors.newSingleThreadExecutor();
        try (Connection other = open("");
                Statement kill = other.createStatement()) {
            Future<List<String>> waiting =
                    background.submit(
                            () -> rows(connection, "SELECT * FROM information_schema.WAITING"));
            awaitStatement(other, id);
            kill.execute("KILL QUERY " + id);
            assertThatThrownBy(() -> waiting.get(20, TimeUnit.SECONDS))
                    .hasRootCauseInstanceOf(SQLException.class)
                    .rootCause()
                    .hasMessageContaining("interrupted");
            assertThat(rows(connection, "SELECT 1")).containsExactly("1");
            kill.execute("KILL " + id);
            assertThatThrownBy(() -> rows(connection, "SELECT 1")).isInstanceOf(SQLException.class);
        } finally {
            background.shutdownNow();
        }
    }

    private void awaitStatement(Connection other, String id) {
        String look =
                "SELECT INFO FROM information_schema.PROCESSLIST WHERE ID = "
                        + id
                        + " AND INFO LIKE '%WAITING%'";
        await(
                () -> {
                    try {
                        return !rows(other, look).isEmpty();
                    } catch (SQLException failure) {
                        throw new IllegalStateException(failure);
                    }
                },
                () -> "the statement runs");
    }

    @Test
    void anIdleConnectionIsClosedAndANewOneWorks() throws SQLException {
        rows(connection, "SELECT @@wait_timeout");
        try (Statement set = connection.createStatement()) {
            set.execute("SET SESSION wait_timeout = 1");
        }
        String id = rows(connection, "SELECT CONNECTION_ID()").get(0);
        try (Connection other = open("")) {
            String look = "SELECT ID FROM information_schema.PROCESSLIST WHERE ID = " + id;
            await(
                    () -> {
                        try {
                            return rows(other, look).isEmpty();
                        } catch (SQLException failure) {
                            throw new IllegalStateException(failure);
                        }
                    },
                    () -> "the idle session is gone");
            assertThatThrownBy(() -> rows(connection, "SELECT 1")).isInstanceOf(SQLException.class);
        }
        connection = open("");
        assertThat(rows(connection, "SELECT 1")).containsExactly("1");
    }

    @Test
    void aWrongPasswordAnUnknownUserAndAnUnknownSchemaAreRefused() {
        assertRefused(1045, () -> open("root", "wrong", passwordOptions()));
        assertRefused(1045, () -> open("nobody", "", passwordOptions()));
        assertRefused(
                1049,
                () -> DriverManager.getConnection(address(hearth.port()) + "nosuch", "root", ""));
    }

    /** What a driver needs to send a password without TLS. */
    abstract String passwordOptions();

    private static void assertRefused(int number, Callable<Connection> attempt) {
        assertThatThrownBy(() -> attempt.call().close())
                .isInstanceOfSatisfying(
                        SQLException.class,
                        failure -> assertThat(failure.getErrorCode()).isEqualTo(number));
    }

    @Test
    void aServerThatStopsEndsTheRunningStatement() throws Exception {
        Installation second = newInstallation(javaHome);
        ExecutorService background = Executors.newSingleThreadExecutor();
        try (HearthServer stopping = second.startReady("--plugin-load-add=bad-tables.jar");
                Connection on = DriverManager.getConnection(address(second.port()), "root", "");
                Connection watching =
                        DriverManager.getConnection(address(second.port()), "root", "")) {
            String id = rows(on, "SELECT CONNECTION_ID()").get(0);
            Future<List<String>> waiting =
                    background.submit(() -> rows(on, "SELECT * FROM information_schema.WAITING"));
            awaitStatement(watching, id);
            assertThat(stopping.stop().exit()).isZero();
            assertThatThrownBy(() -> waiting.get(20, TimeUnit.SECONDS))
                    .hasRootCauseInstanceOf(Exception.class);
        } catch (SQLException closing) {
            assertThat((Throwable) closing).as("a connection that the server closed").isNotNull();
        } finally {
            background.shutdownNow();
        }
    }

    @Test
    void itsMetadataMethodsAllAnswer() throws ReflectiveOperationException, SQLException {
        assertThat(MetadataMethods.failures(connection.getMetaData())).isEmpty();
    }

    @Test
    void itsMetadataNamesTheTables() throws SQLException, IOException {
        List<String> names = new ArrayList<>();
        try (ResultSet tables =
                connection.getMetaData().getTables("information_schema", null, "SQ%", null)) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
        }
        assertThat(names).containsExactly("SQUARES");
        List<String> columns = new ArrayList<>();
        try (ResultSet rows =
                connection.getMetaData().getColumns("information_schema", null, "SQUARES", "%")) {
            while (rows.next()) {
                columns.add(rows.getString("COLUMN_NAME") + " " + rows.getInt("DATA_TYPE"));
            }
        }
        assertThat(columns)
                .containsExactly(
                        "NUMBER " + Types.INTEGER,
                        "SQUARE " + Types.BIGINT,
                        "WORD " + Types.VARCHAR);
    }
}

package io.hearth.wire.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.wire.fake.FakeServer;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.math.BigDecimal;
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
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both JDBC drivers over a real socket. */
class ConnectorTest {
    private FakeServer server;

    /** The drivers. */
    enum Driver {
        MYSQL("jdbc:mysql", "allowPublicKeyRetrieval=true&useServerPrepStmts=true"),
        MARIADB("jdbc:mariadb", "allowPublicKeyRetrieval=true&useServerPrepStmts=true");

        private final String scheme;
        private final String options;

        Driver(String scheme, String options) {
            this.scheme = scheme;
            this.options = options;
        }

        Connection connect(FakeServer server, String user, String password, String more)
                throws SQLException {
            String url = scheme + "://127.0.0.1:" + server.port() + "/?" + options + more;
            return DriverManager.getConnection(url, user, password);
        }

        Connection connect(FakeServer server) throws SQLException {
            return connect(server, "root", "", "");
        }
    }

    @BeforeEach
    void start() throws Exception {
        server = FakeServer.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(Driver.class)
    void defaultSettingsAreEnoughWithoutAPassword(Driver driver) throws Exception {
        String url = driver.scheme + "://127.0.0.1:" + server.port() + "/";
        try (Connection connection = DriverManager.getConnection(url, "root", "")) {
            assertThat(connection.isValid(5)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Driver.class)
    void passwordsOfBothPluginsLogInAgainAndAgain(Driver driver) throws Exception {
        for (String user : List.of("old", "sha", "sha")) {
            try (Connection connection = driver.connect(server, user, "secret", "")) {
                assertThat(connection.isValid(5)).isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Driver.class)
    void wrongPasswordIs1045(Driver driver) {
        for (String user : List.of("old", "sha", "nobody")) {
            assertThatThrownBy(() -> driver.connect(server, user, "wrong", ""))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            failure -> {
                                assertThat(failure.getErrorCode()).isEqualTo(1045);
                                assertThat(failure.getSQLState()).isEqualTo("28000");
                                assertThat(failure.getMessage())
                                        .contains(
                                                "Access denied for user '"
                                                        + user
                                                        + "'@'localhost' (using password: YES)");
                            });
        }
    }

    @ParameterizedTest
    @EnumSource(Driver.class)
    void everyTypeComesAsTextAndAsBinary(Driver driver) throws Exception {
        try (Connection connection = driver.connect(server);
                Statement text = connection.createStatement();
                PreparedStatement binary = connection.prepareStatement("SELECT TYPES")) {
            List<String> fromText = values(text.executeQuery("SELECT TYPES"));
            assertThat(fromText)
                    .containsExactly(
                            "-128",
                            "255",
                            "-32768",
                            "-8388608",
                            "-2147483648",
                            "4294967295",
                            "-9223372036854775808",
                            "18446744073709551615",
                            "-12345678.90",
                            "1.5",
                            "0.1",
                            "2026-11-21",
                            "Grüße 😀",
                            "{\"a\": 1}",
                            null);
            assertThat(values(binary.executeQuery())).isEqualTo(fromText);
        }
    }

    private static List<String> values(ResultSet rows) throws SQLException {
        List<String> values = new ArrayList<>();
        assertThat(rows.next()).isTrue();
        for (int column : List.of(1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 13, 14, 18, 20, 21)) {
            values.add(rows.getString(column));
        }
        assertThat(rows.getObject(16, LocalDateTime.class))
                .isEqualTo(LocalDateTime.of(2026, 11, 21, 7, 8, 9, 123_456_000));
        assertThat(rows.getObject(17, LocalDateTime.class))
                .isEqualTo(LocalDateTime.of(2026, 11, 21, 7, 8, 9));
        assertThat(rows.getBytes(10)).containsExactly(2, 0xa5);
        assertThat(rows.getBytes(19)).containsExactly(0, 1, -1);
        assertThat(rows.next()).isFalse();
        return values;
    }

    @ParameterizedTest
    @EnumSource(Driver.class)
    void columnsAreDescribed(Driver driver) throws Exception {
        try (Connection connection = driver.connect(server);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT TYPES")) {
            ResultSetMetaData columns = rows.getMetaData();
            assertThat(columns.getColumnCount()).isEqualTo(21);
            assertThat(columns.getColumnLabel(6)).isEqualTo("whole_unsigned");
            assertThat(columns.isSigned(6)).isFalse();
            assertThat(columns.getColumnTypeName(18)).isEqualTo("VARCHAR");
            assertThat(columns.getPrecision(18)).isEqualTo(100);
            assertThat(columns.getPrecision(11)).isEqualTo(10);
            assertThat(columns.getScale(11)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Driver.class)
    void parametersOfEveryTypeArrive(Driver driver) throws Exception {
        try (Connection connection = driver.connect(server);
                PreparedStatement statement =
                        connection.prepareStatement("SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?")) {
            statement.setNull(1, java.sql.Types.INTEGER);
            statement.setLong(2, Long.MIN_VALUE);
            statement.setInt(3, -5);
            statement.setDouble(4, 1.5);
            statement.setBigDecimal(5, new BigDecimal("12345678901234567890.5"));
            statement.setString(6, "Grüße 😀");
            statement.setBytes(7, new byte[] {0, -1});
            statement.setDate(8, Date.valueOf("2026-11-21"));
            statement.setTimestamp(9, Timestamp.valueOf("2026-11-21 07:08:09.5"));
            statement.setTime(10, Time.valueOf("07:08:09"));
            for (int run = 0; run < 2; run++) {
                ResultSet rows = statement.executeQuery();
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("NULL");
                assertThat(rows.getString(2)).isEqualTo("Long -9223372036854775808");
                assertThat(rows.getString(3)).isEqualTo("Long -5");
                assertThat(rows.getString(4)).isEqualTo("Double 1.5");
                assertThat(rows.getString(5)).isEqualTo("BigDecimal 12345678901234567890.5");
                assertThat(rows.getString(6)).isEqualTo("String Grüße 😀");
                assertThat(rows.getString(7)).isEqualTo("byte[] [0, -1]");
                assertThat(rows.getString(8)).isEqualTo("LocalDate 2026-11-21");
                assertThat(rows.getString(9)).isEqualTo("LocalDateTime 2026-11-21T07:08:09.500");
                assertThat(rows.getString(10)).isEqualTo("Duration PT7H8M9S");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Driver.class)
    void longDataComesInPieces(Driver driver) throws Exception {
        try (Connection connection = driver.connect(server);
                PreparedStatement statement = connection.prepareStatement("SELECT ?, ?")) {
            statement.setBinaryStream(1, new ByteArrayInputStream(new byte[200_000]));
            statement.setCharacterStream(2, new StringReader("x".repeat(100_000)));
            ResultSet rows = statement.executeQuery();
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).startsWith("byte[] length");
            assertThat(rows.getString(2)).isIn("String length 100000", "byte[] length 100000");
        }
    }

    @ParameterizedTest
    @EnumSource(Driver.class)
    void statementsCanStandInOneText(Driver driver) throws Exception {
        try (Connection connection = driver.connect(server, "root", "", "&allowMultiQueries=true");
                Statement statement = connection.createStatement()) {
            assertThat(statement.execute("SELECT 1; INSERT a; SELECT ROWS 3")).isTrue();
            assertThat(statement.getMoreResults()).isFalse();
            assertThat(statement.getUpdateCount()).isEqualTo(3);
            assertThat(statement.getMoreResults()).isTrue();
            ResultSet rows = statement.getResultSet();
            assertThat(rows.next() && rows.next() && rows.next()).isTrue();
            assertThat(rows.getString(3)).isEqualTo("row 2");
            assertThat(statement.getMoreResults()).isFalse();
            assertThat(statement.getUpdateCount()).isEqualTo(-1);
        }
    }

    @ParameterizedTest
    @EnumSource(Driver.class)
    void anErrorInTheSecondStatementComesBehindTheFirstResult(Driver driver) throws Exception {
        try (Connection connection = driver.connect(server, "root", "", "&allowMultiQueries=true");
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(
                            () -> {
                                statement.execute("SELECT 1; NONSENSE");
                                statement.getMoreResults();
                            })
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("fake: NONSENSE");
            assertThat(statement.executeQuery("SELECT 1").next()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Driver.class)
    void aMillionRowsStream(Driver driver) throws Exception {
        try (Connection connection = driver.connect(server);
                Statement statement = connection.createStatement()) {
            statement.setFetchSize(driver == Driver.MYSQL ? Integer.MIN_VALUE : 1);
            long count = 0;
            try (ResultSet rows = statement.executeQuery("SELECT ROWS 1000000")) {
                while (rows.next()) {
                    assertThat(rows.getInt(1) == count).isTrue();
                    count++;
                }
            }
            assertThat(count).isEqualTo(1_000_000);
        }
    }

    @ParameterizedTest
    @EnumSource(Driver.class)
    void rowsOfACursorAreFetchedInPieces(Driver driver) throws Exception {
        try (Connection connection = driver.connect(server, "root", "", "&useCursorFetch=true");
                PreparedStatement statement = connection.prepareStatement("SELECT ROWS 25000");
                Statement other = connection.createStatement()) {
            statement.setFetchSize(100);
            int count = 0;
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    assertThat(rows.getString(3)).isEqualTo("row " + count);
                    if (count == 50 && driver == Driver.MYSQL) {
                        assertThat(other.executeQuery("SELECT 1").next()).isTrue();
                    }
                    count++;
                }
            }
            assertThat(count).isEqualTo(25_000);
        }
    }

    @ParameterizedTest
    @EnumSource(Driver.class)
    void packetsAbove16MegabytesGoBothWays(Driver driver) throws Exception {
        int length = (1 << 24) + 12_345;
        try (Connection connection = driver.connect(server);
                Statement statement = connection.createStatement()) {
            ResultSet down = statement.executeQuery("SELECT REPEAT " + length);
            assertThat(down.next()).isTrue();
            assertThat(down.getString(1)).hasSize(length);
            ResultSet up = statement.executeQuery("SELECT LENGTH " + "x".repeat(length));
            assertThat(up.next()).isTrue();
            assertThat(up.getInt(1)).isEqualTo(length + 14);
        }
    }

    @ParameterizedTest
    @EnumSource(Driver.class)
    void aKilledConnectionEnds(Driver driver) throws Exception {
        try (Connection victim = driver.connect(server);
                Connection killer = driver.connect(server);
                Statement sleeping = victim.createStatement();
                Statement killing = killer.createStatement()) {
            long id = server.frontEnd().open().keySet().stream().min(Long::compare).orElseThrow();
            Thread thread = new Thread(() -> killWhenRunning(killing, id));
            thread.start();
            assertThatThrownBy(() -> sleeping.executeQuery("SELECT SLEEP"))
                    .isInstanceOf(SQLException.class);
            thread.join();
            assertThatThrownBy(() -> sleeping.executeQuery("SELECT 1"))
                    .isInstanceOf(SQLException.class);
        }
    }

    private void killWhenRunning(Statement killing, long id) {
        Waiting.until(() -> server.counters().threadsRunning() == 1);
        try {
            killing.execute("KILL " + id);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}

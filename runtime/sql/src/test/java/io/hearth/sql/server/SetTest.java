package io.hearth.sql.server;

import static io.hearth.sql.server.TestSql.rows;
import static io.hearth.sql.server.TestSql.run;
import static io.hearth.sql.server.TestSql.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.sql.front.SqlConnection;
import io.hearth.sql.front.SqlConnection.StateChange;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SetTest {
    private final TestSql sql = new TestSql();
    private final SqlConnection connection = sql.connect();

    @AfterEach
    void close() {
        connection.close();
        sql.close();
    }

    private void refused(String statement, String message) {
        assertThatThrownBy(() -> run(connection, statement)).hasMessage(message);
    }

    @Test
    void aSessionKeepsItsOwnValues() {
        try (SqlConnection other = sql.connect()) {
            run(connection, "SET max_execution_time = 99000");
            assertThat(value(connection, "SELECT @@max_execution_time")).isEqualTo("99000");
            assertThat(value(other, "SELECT @@max_execution_time")).isEqualTo("0");
            run(connection, "SET GLOBAL max_execution_time = 50000");
            assertThat(value(other, "SELECT @@max_execution_time")).isEqualTo("0");
            assertThat(value(other, "SELECT @@global.max_execution_time")).isEqualTo("50000");
            run(connection, "SET max_execution_time = DEFAULT");
            assertThat(value(connection, "SELECT @@max_execution_time")).isEqualTo("50000");
        }
    }

    @Test
    void severalAreSetTogetherOrNotAtAll() {
        refused(
                "SET max_execution_time = 99000, @a = 1, timestamp = 5, nosuch = 4",
                "Unknown system variable 'nosuch'");
        assertThat(rows(connection, "SELECT @@max_execution_time, @a"))
                .containsExactly(List.of("0", "NULL"));
        assertThat(value(connection, "SELECT @@timestamp > 1000000")).isEqualTo("1");
        refused(
                "SET max_execution_time = 99000, timestamp = -1",
                "Variable 'timestamp' can't be set to the value of '-1'");
        assertThat(value(connection, "SELECT @@max_execution_time")).isEqualTo("0");
    }

    @Test
    void anExpressionSeesTheValuesFromBeforeTheStatement() {
        run(connection, "SET @a = 1");
        run(connection, "SET @a = @a + 1, @b = @a");
        assertThat(rows(connection, "SELECT @a, @b")).containsExactly(List.of("2", "1"));
    }

    @Test
    void userVariablesKeepTheirTypes() {
        run(connection, "SET @i = 5, @t = 'x', @n = NULL, @d = 1.50, @f = 1e3");
        assertThat(rows(connection, "SELECT @I + 1, CONCAT(@t, 'y'), @n, @d, @f * 2"))
                .containsExactly(List.of("6", "xy", "NULL", "1.50", "2000"));
    }

    @Test
    void scopesAreCheckedAsInMySql() {
        refused(
                "SET max_connections = 7",
                "Variable 'max_connections' is a GLOBAL variable and should be set with SET"
                        + " GLOBAL");
        refused(
                "SET GLOBAL timestamp = 7",
                "Variable 'timestamp' is a SESSION variable and can't be used with SET GLOBAL");
        refused("SET version = 'x'", "Variable 'version' is a read only variable");
        refused("SET warning_count = 1", "Variable 'warning_count' is a read only variable");
        refused(
                "SELECT @@session.max_connections",
                "Variable 'max_connections' is a GLOBAL variable");
        refused("SELECT @@global.timestamp", "Variable 'timestamp' is a SESSION variable");
        refused(
                "SET SESSION max_allowed_packet = 4096",
                "SESSION variable 'max_allowed_packet' is read-only. Use SET GLOBAL to assign the"
                        + " value");
    }

    @Test
    void namesSetsTheFourVariables() {
        run(connection, "SET NAMES latin1");
        String all =
                "SELECT @@character_set_client, @@character_set_connection,"
                        + " @@character_set_results, @@collation_connection";
        assertThat(rows(connection, all))
                .containsExactly(List.of("latin1", "latin1", "latin1", "latin1_swedish_ci"));
        run(connection, "SET NAMES utf8mb4 COLLATE utf8mb4_bin");
        assertThat(value(connection, "SELECT @@collation_connection")).isEqualTo("utf8mb4_bin");
        run(connection, "SET NAMES DEFAULT");
        assertThat(rows(connection, all))
                .containsExactly(List.of("utf8mb4", "utf8mb4", "utf8mb4", "utf8mb4_0900_ai_ci"));
        refused(
                "SET NAMES utf8mb4 COLLATE latin1_bin",
                "COLLATION 'latin1_bin' is not valid for CHARACTER SET 'utf8mb4'");
        refused("SET NAMES nosuch", "Unknown character set: 'nosuch'");
    }

    @Test
    void aCharacterSetAndItsCollationChangeTogether() {
        run(connection, "SET character_set_connection = latin1");
        assertThat(value(connection, "SELECT @@collation_connection"))
                .isEqualTo("latin1_swedish_ci");
        run(connection, "SET collation_connection = utf8mb4_bin");
        assertThat(value(connection, "SELECT @@character_set_connection")).isEqualTo("utf8mb4");
        refused("SET collation_connection = nosuch", "Unknown collation: 'nosuch'");
        refused(
                "SET character_set_client = NULL",
                "Variable 'character_set_client' can't be set to the value of 'NULL'");
    }

    @Test
    void resultsMayBeSentAsTheyAre() {
        assertThat(connection.resultCollation()).isEqualTo(255);
        run(connection, "SET character_set_results = NULL");
        assertThat(connection.resultCollation()).isEqualTo(63);
    }

    @Test
    void whatMariaDbsDriverSetsAtConnectWorksFromAnEmptyMode() {
        run(connection, "SET sql_mode = ''");
        run(connection, "set sql_mode=CONCAT(@@sql_mode,',STRICT_TRANS_TABLES'),NAMES utf8mb4");
        assertThat(value(connection, "SELECT @@sql_mode")).isEqualTo("STRICT_TRANS_TABLES");
    }

    @Test
    void aModeThatStandsForSeveralBringsThem() {
        run(connection, "SET sql_mode = 'ANSI'");
        assertThat(value(connection, "SELECT @@sql_mode"))
                .isEqualTo(
                        "REAL_AS_FLOAT,PIPES_AS_CONCAT,ANSI_QUOTES,IGNORE_SPACE,"
                                + "ONLY_FULL_GROUP_BY,ANSI");
        assertThat(value(connection, "SELECT 'a' || 'b'")).isEqualTo("ab");
        assertThat(rows(connection, "SHOW VARIABLES LIKE 'autocommit'"))
                .containsExactly(List.of("autocommit", "ON"));
    }

    @Test
    void theTimeZoneAndTheTimestampDecideWhatNowSays() {
        run(connection, "SET time_zone = '+2:00', timestamp = 1000");
        assertThat(rows(connection, "SELECT NOW(), @@time_zone, @@timestamp"))
                .containsExactly(List.of("1970-01-01 02:16:40", "+02:00", "1000.000000"));
        run(connection, "SET timestamp = DEFAULT");
        assertThat(value(connection, "SELECT NOW() > '2020-01-01'")).isEqualTo("1");
        refused("SET time_zone = 'nowhere'", "Unknown or incorrect time zone: 'nowhere'");
    }

    @Test
    void transactionsGetTheirCharacteristics() {
        run(connection, "SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED, READ ONLY");
        assertThat(rows(connection, "SELECT @@transaction_isolation, @@transaction_read_only"))
                .containsExactly(List.of("READ-COMMITTED", "1"));
        run(connection, "BEGIN");
        refused(
                "SET TRANSACTION READ WRITE",
                "Transaction characteristics can't be changed while a transaction is in progress");
    }

    @Test
    void aClientIsToldOfTrackedChanges() {
        assertThat(connection.takeChanges()).isEmpty();
        run(connection, "SET autocommit = 0, max_execution_time = 7");
        run(connection, "USE mysql");
        assertThat(connection.takeChanges())
                .containsExactly(
                        new StateChange(StateChange.Kind.VARIABLE, "autocommit", "OFF"),
                        new StateChange(StateChange.Kind.SCHEMA, "", "mysql"));
        assertThat(connection.takeChanges()).isEmpty();
        assertThat(connection.state().autocommit()).isFalse();
    }

    @Test
    void aPlanMadeForOneSessionReadsTheVariablesOfAnother() {
        try (SqlConnection other = sql.connect()) {
            run(connection, "SET @a = 'text', time_zone = '+01:00'");
            run(other, "SET @a = 41, time_zone = '+03:00'");
            String text = "SELECT @a + 1, @@time_zone, CONNECTION_ID()";
            assertThat(rows(connection, text))
                    .containsExactly(
                            List.of("1", "+01:00", String.valueOf(connection.session().id())));
            assertThat(rows(other, text))
                    .containsExactly(List.of("42", "+03:00", String.valueOf(other.session().id())));
        }
    }
}

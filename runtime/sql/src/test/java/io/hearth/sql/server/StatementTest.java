package io.hearth.sql.server;

import static io.hearth.sql.server.TestSql.rows;
import static io.hearth.sql.server.TestSql.run;
import static io.hearth.sql.server.TestSql.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.error.ServerException;
import io.hearth.api.session.SqlResult;
import io.hearth.api.session.SqlSession;
import io.hearth.sql.front.SqlConnection;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StatementTest {
    private final TestSql sql = new TestSql();
    private final SqlConnection connection = sql.connect();

    @AfterEach
    void close() {
        connection.close();
        sql.close();
    }

    private void refused(ErrorCode code, String statement) {
        assertThatThrownBy(() -> run(connection, statement))
                .as(statement)
                .isInstanceOfSatisfying(
                        ServerException.class,
                        failure -> assertThat(failure.code()).as(statement).isEqualTo(code));
    }

    @Test
    void nobodyWritesToInformationSchema() {
        for (String statement :
                List.of(
                        "INSERT INTO information_schema.tables VALUES (1)",
                        "UPDATE information_schema.tables SET table_name = 'x'",
                        "DELETE FROM information_schema.tables",
                        "TRUNCATE information_schema.tables",
                        "CREATE TABLE information_schema.x (a INT)",
                        "ALTER TABLE information_schema.tables ADD a INT",
                        "DROP TABLE information_schema.tables",
                        "CREATE VIEW information_schema.v AS SELECT 1",
                        "DROP DATABASE information_schema")) {
            refused(ErrorCode.ER_DBACCESS_DENIED_ERROR, statement);
        }
        run(connection, "USE information_schema");
        refused(ErrorCode.ER_DBACCESS_DENIED_ERROR, "DELETE FROM tables");
    }

    @Test
    void whatIsNotRunYetNamesTheFeature() {
        run(connection, "USE mysql");
        for (String statement :
                List.of(
                        "INSERT INTO plugin VALUES ('a', 'b')",
                        "CREATE TABLE t (a INT)",
                        "CREATE VIEW v AS SELECT 1",
                        "XA START 'a'",
                        "HELP 'x'",
                        "CREATE USER app@'%'",
                        "GRANT ALL ON *.* TO root@localhost",
                        "SHOW BINARY LOGS",
                        "HANDLER plugin OPEN",
                        "SELECT 1 INTO OUTFILE '/tmp/x'",
                        "CHECK TABLE plugin")) {
            refused(ErrorCode.ER_NOT_SUPPORTED_YET, statement);
        }
        assertThatThrownBy(() -> run(connection, "CREATE TABLE t (a INT)"))
                .hasMessageContaining("'CREATE TABLE'");
        refused(ErrorCode.ER_NO_SUCH_TABLE, "INSERT INTO nosuch VALUES (1)");
    }

    @Test
    void theOneRowOfAQueryGoesIntoVariables() {
        run(connection, "SELECT 1, 'x' INTO @a, @b");
        assertThat(rows(connection, "SELECT @a + 1, @b")).containsExactly(List.of("2", "x"));
        refused(ErrorCode.ER_WRONG_NUMBER_OF_COLUMNS_IN_SELECT, "SELECT 1 INTO @a, @b");
        refused(
                ErrorCode.ER_TOO_MANY_ROWS,
                "SELECT table_name FROM information_schema.tables INTO @a");
        run(connection, "SELECT table_name INTO @a FROM information_schema.tables WHERE 1 = 0");
        assertThat(rows(connection, "SHOW WARNINGS").get(0)).startsWith("Warning", "1329");
        assertThat(value(connection, "SELECT @a")).isEqualTo("1");
    }

    @Test
    void aLimitOfTheSessionHoldsWhereTheQueryHasNone() {
        run(connection, "SET sql_select_limit = 2");
        String query = "SELECT table_name FROM information_schema.tables";
        assertThat(rows(connection, query)).hasSize(2);
        assertThat(rows(connection, query + " LIMIT 3")).hasSize(3);
        run(connection, "SET sql_select_limit = DEFAULT");
        assertThat(rows(connection, query)).hasSizeGreaterThan(3);
    }

    @Test
    void rootsPasswordCanBeSet() {
        run(connection, "ALTER USER root@localhost IDENTIFIED BY 'one'");
        assertThat(password("one")).isTrue();
        run(connection, "SET PASSWORD = 'two'");
        assertThat(password("two")).isTrue();
        refused(
                ErrorCode.ER_INCORRECT_CURRENT_PASSWORD,
                "ALTER USER CURRENT_USER() IDENTIFIED BY 'three' REPLACE 'one'");
        assertThat(password("two")).isTrue();
        run(connection, "CREATE USER root@'%' IDENTIFIED WITH mysql_native_password BY 'far'");
        assertThat(sql.frontEnd.accounts().find("root", "10.0.0.1").orElseThrow().plugin())
                .isEqualTo("mysql_native_password");
        refused(ErrorCode.ER_CANNOT_USER, "CREATE USER root@'%'");
        run(connection, "CREATE USER IF NOT EXISTS root@'%'");
        assertThat(rows(connection, "SHOW WARNINGS").get(0)).startsWith("Note", "3163");
    }

    private boolean password(String text) {
        return sql.frontEnd
                .accounts()
                .find("root", "localhost")
                .orElseThrow()
                .checkPassword(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aPluginReadsJavaValues() {
        try (SqlSession session = sql.part.service().open();
                SqlResult rows =
                        session.execute(
                                "SELECT 1, 18446744073709551615, 1.50, 1e3, 'x', x'00ff', DATE"
                                        + " '2024-02-29', TIMESTAMP '2024-02-29 10:11:12.5', TIME"
                                        + " '-01:00:00', NULL")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.value(0)).isEqualTo(1L);
            assertThat(rows.value(1)).isEqualTo(new BigInteger("18446744073709551615"));
            assertThat(rows.value(2)).isEqualTo(new BigDecimal("1.50"));
            assertThat(rows.value(3)).isEqualTo(1000.0);
            assertThat(rows.value(4)).isEqualTo("x");
            assertThat(rows.value(5)).isEqualTo(new byte[] {0, -1});
            assertThat(rows.value(6)).isEqualTo(LocalDate.of(2024, 2, 29));
            assertThat(rows.value(7))
                    .isEqualTo(LocalDateTime.of(2024, 2, 29, 10, 11, 12, 500_000_000));
            assertThat(rows.value(8)).isEqualTo(Duration.ofHours(-1));
            assertThat(rows.value(9)).isNull();
            assertThat(rows.text(8)).isEqualTo("-01:00:00");
            assertThat(rows.text(9)).isNull();
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void aPluginsSessionTakesParametersAndIsListed() {
        try (SqlSession session = sql.part.service().open()) {
            try (SqlResult rows =
                    session.execute(
                            "SELECT id FROM information_schema.processlist WHERE id = ?",
                            session.id())) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.value(0)).isEqualTo(session.id());
                assertThat(rows.columns()).containsExactly("id");
            }
            try (SqlResult done = session.execute("UNINSTALL PLUGIN IF EXISTS nosuch")) {
                assertThat(done.next()).isFalse();
                assertThat(done.warnings())
                        .containsExactly("Note 1305: PLUGIN nosuch does not exist");
            }
            assertThatThrownBy(() -> session.execute("SELECT nosuch"))
                    .isInstanceOf(ServerException.class);
            assertThatThrownBy(() -> session.execute("SELECT ?, ?", 1))
                    .isInstanceOf(ServerException.class);
        }
    }

    @Test
    void theSelectOfMySqlsDriverAtConnectAnswers() {
        String variables =
                "@@session.auto_increment_increment, @@character_set_client,"
                        + " @@character_set_connection, @@character_set_results,"
                        + " @@character_set_server, @@collation_server, @@collation_connection,"
                        + " @@init_connect, @@interactive_timeout, @@license,"
                        + " @@lower_case_table_names, @@max_allowed_packet, @@net_write_timeout,"
                        + " @@performance_schema, @@sql_mode, @@system_time_zone, @@time_zone,"
                        + " @@transaction_isolation, @@wait_timeout";
        assertThat(rows(connection, "/* driver */SELECT " + variables).get(0))
                .hasSize(19)
                .startsWith("1", "utf8mb4", "utf8mb4", "utf8mb4", "utf8mb4", "utf8mb4_0900_ai_ci")
                .doesNotContain("NULL");
        run(connection, "SET character_set_results = NULL");
        run(connection, "SET autocommit=1");
        assertThat(value(connection, "SELECT @@session.transaction_isolation"))
                .isEqualTo("REPEATABLE-READ");
    }
}

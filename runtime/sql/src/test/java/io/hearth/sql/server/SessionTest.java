package io.hearth.sql.server;

import static io.hearth.sql.server.TestSql.rows;
import static io.hearth.sql.server.TestSql.run;
import static io.hearth.sql.server.TestSql.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.error.ServerException;
import io.hearth.sql.front.Prepared;
import io.hearth.sql.front.Results;
import io.hearth.sql.front.SqlConnection;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SessionTest {
    private final TestSql sql = new TestSql();
    private final SqlConnection connection = sql.connect();

    @AfterEach
    void close() {
        connection.close();
        sql.close();
    }

    @Test
    void theTransactionFlagFollowsTheStatements() {
        assertThat(connection.state().inTransaction()).isFalse();
        run(connection, "START TRANSACTION WITH CONSISTENT SNAPSHOT");
        assertThat(connection.state().inTransaction()).isTrue();
        run(connection, "COMMIT AND CHAIN");
        assertThat(connection.state().inTransaction()).isTrue();
        run(connection, "ROLLBACK");
        assertThat(connection.state().inTransaction()).isFalse();
        run(connection, "SET completion_type = CHAIN");
        run(connection, "BEGIN");
        run(connection, "COMMIT");
        assertThat(connection.state().inTransaction()).isTrue();
    }

    @Test
    void aStatementThatChangesPluginsCommitsWhatIsOpen() {
        run(connection, "BEGIN");
        run(connection, "INSTALL PLUGIN p SONAME 'x.jar'");
        assertThat(connection.state().inTransaction()).isFalse();
    }

    @Test
    void switchingAutocommitOnCommits() {
        run(connection, "SET autocommit = 0");
        run(connection, "BEGIN");
        run(connection, "SET autocommit = 1");
        assertThat(connection.state().inTransaction()).isFalse();
    }

    @Test
    void warningsLastUntilTheNextStatementThatIsNoShowWarnings() {
        run(connection, "UNINSTALL PLUGIN IF EXISTS nosuch");
        List<String> note = List.of("Note", "1305", "PLUGIN nosuch does not exist");
        assertThat(rows(connection, "SHOW WARNINGS")).containsExactly(note);
        assertThat(rows(connection, "SHOW WARNINGS LIMIT 1")).containsExactly(note);
        assertThat(rows(connection, "SHOW WARNINGS LIMIT 1, 5")).isEmpty();
        assertThat(rows(connection, "SHOW ERRORS")).isEmpty();
        assertThat(value(connection, "SHOW COUNT(*) WARNINGS")).isEqualTo("1");
        assertThat(rows(connection, "SELECT @@warning_count, @@error_count"))
                .containsExactly(List.of("1", "0"));
        run(connection, "DO 1");
        assertThat(rows(connection, "SHOW WARNINGS")).isEmpty();
    }

    @Test
    void anErrorIsShownToo() {
        assertThatThrownBy(() -> run(connection, "SELEC 1")).isInstanceOf(ServerException.class);
        assertThat(rows(connection, "SHOW ERRORS").get(0)).startsWith("Error", "1064");
    }

    @Test
    void aTextMayHoldSeveralStatementsIfThatIsAllowed() {
        try (Results results = connection.execute("SELECT 1; SET @a = 2; SELECT @a;", true)) {
            assertThat(results.next()).isTrue();
            assertThat(results.hasMore()).isTrue();
            assertThat(TestSql.rows(results.current())).containsExactly(List.of("1"));
            assertThat(results.next()).isTrue();
            assertThat(results.current().columns()).isEmpty();
            assertThat(results.next()).isTrue();
            assertThat(TestSql.rows(results.current())).containsExactly(List.of("2"));
            assertThat(results.hasMore()).isFalse();
            assertThat(results.next()).isFalse();
        }
        assertThatThrownBy(() -> run(connection, "SELECT 1; SELECT 2"))
                .hasMessageContaining("near 'SELECT 2'");
    }

    @Test
    void statementsBehindOneThatFailsAreNotRun() {
        try (Results results = connection.execute("SELECT nosuch; SET @a = 1", true)) {
            assertThatThrownBy(results::next).isInstanceOf(ServerException.class);
            assertThat(results.next()).isFalse();
        }
        assertThat(value(connection, "SELECT @a")).isEqualTo("NULL");
    }

    @Test
    void aPreparedStatementTakesValuesOfAllTypes() {
        try (Prepared prepared = connection.prepare("SELECT ?, ? + 1, ?, CONCAT(?, '!')")) {
            assertThat(prepared.parameterCount()).isEqualTo(4);
            assertThat(prepared.columns()).hasSize(4);
            for (int i = 0; i < 3; i++) {
                try (Results results =
                        prepared.execute(
                                Arrays.asList(java.time.LocalDate.of(2024, 2, 29), i, null, "x"))) {
                    results.next();
                    assertThat(TestSql.rows(results.current()))
                            .containsExactly(
                                    List.of("2024-02-29", String.valueOf(i + 1), "NULL", "x!"));
                }
            }
        }
    }

    @Test
    void preparedStatementsAreCountedAndLimited() {
        run(connection, "SET GLOBAL max_prepared_stmt_count = 1");
        Prepared prepared = connection.prepare("SELECT 1");
        assertThatThrownBy(() -> connection.prepare("SELECT 2"))
                .hasMessageContaining("max_prepared_stmt_count");
        prepared.close();
        connection.prepare("SELECT 2");
        connection.close();
        try (SqlConnection other = sql.connect()) {
            assertThat(rows(other, "SHOW STATUS LIKE 'Prepared_stmt_count'"))
                    .containsExactly(List.of("Prepared_stmt_count", "0"));
        }
    }

    @Test
    void whatSqlPreparesIsExecutedWithUserVariables() {
        run(connection, "PREPARE s FROM 'SELECT ? + 1, ?'");
        run(connection, "SET @a = 5, @b = 'x'");
        assertThat(rows(connection, "EXECUTE s USING @a, @b")).containsExactly(List.of("6", "x"));
        assertThatThrownBy(() -> run(connection, "EXECUTE s USING @a"))
                .hasMessage("Incorrect arguments to EXECUTE");
        assertThatThrownBy(() -> run(connection, "PREPARE s FROM 'SELECT nosuch from'"))
                .isInstanceOf(ServerException.class);
        assertThatThrownBy(() -> run(connection, "EXECUTE s USING @a, @b"))
                .hasMessage("Unknown prepared statement handler (s) given to EXECUTE");
        assertThatThrownBy(() -> run(connection, "PREPARE s FROM 'LOCK TABLES x READ'"))
                .hasMessageContaining("not supported in the prepared statement protocol");
    }

    @Test
    void aPreparedStatementKeepsTheMeaningItWasPreparedWith() {
        run(connection, "SET sql_mode = 'PIPES_AS_CONCAT'");
        try (Prepared prepared = connection.prepare("SELECT 'a' || 'b'")) {
            run(connection, "SET sql_mode = ''");
            assertThat(value(connection, "SELECT 'a' || 'b'")).isEqualTo("0");
            try (Results results = prepared.execute(List.of())) {
                results.next();
                assertThat(TestSql.rows(results.current())).containsExactly(List.of("ab"));
            }
        }
    }

    @Test
    void killQueryInterruptsTheStatementAndNotTheSession() throws Exception {
        try (SqlConnection other = sql.connect()) {
            CompletableFuture<Void> running =
                    CompletableFuture.runAsync(() -> run(other, "DO SLEEP(60)"));
            awaitQuery(other.session().id());
            run(connection, "KILL QUERY " + other.session().id());
            try {
                running.get(10, TimeUnit.SECONDS);
            } catch (java.util.concurrent.ExecutionException killed) {
                assertThat(((ServerException) killed.getCause()).code())
                        .isEqualTo(ErrorCode.ER_QUERY_INTERRUPTED);
            }
            assertThat(other.isKilled()).isFalse();
            assertThat(value(other, "SELECT 1")).isEqualTo("1");
        }
    }

    private void awaitQuery(long id) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        String text =
                "SELECT COUNT(*) FROM information_schema.processlist WHERE info LIKE 'DO%' AND id ="
                        + " "
                        + id;
        while (value(connection, text).equals("0")) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    @Test
    void killEndsTheSession() {
        try (SqlConnection other = sql.connect()) {
            run(connection, "KILL " + other.session().id());
            assertThat(other.isKilled()).isTrue();
            assertThatThrownBy(() -> run(other, "SELECT 1"))
                    .hasMessage("Query execution was interrupted");
        }
        assertThatThrownBy(() -> run(connection, "KILL 99999"))
                .hasMessage("Unknown thread id: 99999");
    }

    @Test
    void aSelectThatTakesTooLongEnds() {
        run(connection, "SET max_execution_time = 50");
        assertThatThrownBy(
                        () ->
                                run(
                                        connection,
                                        "SELECT COUNT(*) FROM information_schema.columns a,"
                                                + " information_schema.columns b,"
                                                + " information_schema.columns c"))
                .hasMessageContaining("maximum statement execution time exceeded");
        run(connection, "SET max_execution_time = 0");
        assertThat(value(connection, "SELECT 1")).isEqualTo("1");
    }

    @Test
    void theProcessListShowsWhoDoesWhat() {
        try (SqlConnection other = sql.connect(Optional.of("mysql"))) {
            other.idle();
            assertThat(rows(connection, "SHOW PROCESSLIST"))
                    .contains(
                            List.of(
                                    String.valueOf(other.session().id()),
                                    "root",
                                    "127.0.0.1:5000",
                                    "mysql",
                                    "Sleep",
                                    "0",
                                    "",
                                    "NULL"))
                    .contains(
                            List.of(
                                    String.valueOf(connection.session().id()),
                                    "root",
                                    "127.0.0.1:5000",
                                    "NULL",
                                    "Query",
                                    "0",
                                    "executing",
                                    "SHOW PROCESSLIST"));
        }
    }

    @Test
    void anUnknownSchemaRefusesTheConnection() {
        assertThatThrownBy(() -> sql.connect(Optional.of("nosuch")))
                .hasMessage("Unknown database 'nosuch'");
        assertThat(rows(connection, "SHOW PROCESSLIST")).hasSize(1);
    }

    @Test
    void aResetForgetsWhatTheSessionHadSet() {
        run(connection, "SET @a = 1, max_execution_time = 9, timestamp = 5");
        run(connection, "PREPARE s FROM 'SELECT 1'");
        run(connection, "BEGIN");
        run(connection, "USE mysql");
        connection.reset();
        assertThat(rows(connection, "SELECT @a, @@max_execution_time, DATABASE()"))
                .containsExactly(List.of("NULL", "0", "NULL"));
        assertThat(connection.state().inTransaction()).isFalse();
        assertThatThrownBy(() -> run(connection, "EXECUTE s")).hasMessageContaining("(s)");
    }

    @Test
    void functionsKnowTheStatementBefore() {
        run(connection, "SELECT 1 UNION ALL SELECT 2");
        assertThat(rows(connection, "SELECT FOUND_ROWS(), ROW_COUNT()"))
                .containsExactly(List.of("2", "-1"));
        run(connection, "SELECT LAST_INSERT_ID(42)");
        assertThat(value(connection, "SELECT LAST_INSERT_ID()")).isEqualTo("42");
        run(connection, "DO 1");
        assertThat(value(connection, "SELECT ROW_COUNT()")).isEqualTo("0");
    }

    @Test
    void shutdownStopsTheServer() {
        run(connection, "SHUTDOWN");
        assertThat(sql.stopped).isTrue();
    }

    @Test
    void aClosingServerTakesInNobody() {
        sql.part.close();
        assertThatThrownBy(sql::connect).hasMessage("Server shutdown in progress");
        assertThat(connection.isKilled()).isTrue();
    }
}

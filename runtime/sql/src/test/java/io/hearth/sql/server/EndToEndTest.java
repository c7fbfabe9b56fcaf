package io.hearth.sql.server;

import static io.hearth.sql.server.TestSql.rows;
import static io.hearth.sql.server.TestSql.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.error.ServerException;
import io.hearth.sql.front.SqlConnection;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EndToEndTest {
    private final TestSql sql = new TestSql();
    private final SqlConnection connection = sql.connect();

    @AfterEach
    void close() {
        connection.close();
        sql.close();
    }

    @Test
    void aSelectAnswers() {
        assertThat(rows(connection, "SELECT 1 + 1, 'a', NULL"))
                .containsExactly(List.of("2", "a", "NULL"));
    }

    @Test
    void aPlanIsUsedAgainForOtherLiterals() {
        assertThat(value(connection, "SELECT 1 + 1")).isEqualTo("2");
        assertThat(value(connection, "SELECT 2 + 3")).isEqualTo("5");
        assertThat(value(connection, "SELECT 2 + 3")).isEqualTo("5");
    }

    @Test
    void typesThatDifferInTheirDecimalsOnlyAreNotMixedUp() {
        assertThat(value(connection, "SELECT SQRT(4)")).isEqualTo("2");
        assertThat(value(connection, "SELECT PI()")).isEqualTo("3.141593");
        assertThat(value(connection, "SELECT SQRT(2)")).isEqualTo("1.4142135623730951");
    }

    @Test
    void columnsAreNamedAfterTheirLiterals() {
        assertThat(TestSql.columns(connection, "SELECT (1), false, 'a', null, 1 + 1"))
                .containsExactly("1", "FALSE", "a", "NULL", "1 + 1");
    }

    @Test
    void aQuestionMarkIsForPreparedStatementsOnly() {
        TestSql.run(connection, "PREPARE p FROM 'SELECT ?'");
        TestSql.run(connection, "SET @a = 7");
        assertThat(value(connection, "EXECUTE p USING @a")).isEqualTo("7");
        assertThatThrownBy(() -> value(connection, "SELECT ?"))
                .isInstanceOfSatisfying(
                        ServerException.class,
                        wrong -> assertThat(wrong.code()).isEqualTo(ErrorCode.ER_PARSE_ERROR));
    }

    @Test
    void aNumberBeyondADoubleIsAnError() {
        assertThatThrownBy(() -> value(connection, "SELECT 1e400"))
                .hasMessage("Illegal double '1e400' value found during parsing");
    }

    @Test
    void variablesAreRead() {
        assertThat(rows(connection, "SELECT @@version, @@autocommit, @@global.sql_mode, @a"))
                .containsExactly(
                        List.of(
                                TestSql.VERSION,
                                "1",
                                "ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,"
                                        + "NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,"
                                        + "NO_ENGINE_SUBSTITUTION",
                                "NULL"));
    }

    @Test
    void aTableOfInformationSchemaAnswers() {
        assertThat(rows(connection, "SELECT schema_name FROM information_schema.schemata"))
                .contains(List.of("information_schema"), List.of("mysql"));
    }

    @Test
    void showIsAQuery() {
        assertThat(rows(connection, "SHOW VARIABLES LIKE 'autocommit'"))
                .containsExactly(List.of("autocommit", "ON"));
        assertThat(rows(connection, "SHOW DATABASES LIKE 'information%'"))
                .containsExactly(List.of("information_schema"));
    }
}

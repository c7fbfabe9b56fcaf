package io.hearth.sql.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.error.ServerException;
import io.hearth.sql.front.Results;
import io.hearth.sql.front.SqlConnection;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What random statements broke once. */
class FoundByFuzzingTest {
    private final TestSql sql = new TestSql();
    private final SqlConnection connection = sql.connect();

    @BeforeEach
    void addTable() {
        sql.register("FUZZ", new FuzzTable());
    }

    @AfterEach
    void close() {
        connection.close();
        sql.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "DO ?                                               | 1064",
                "SELECT 1e400                                       | 1367",
                "SET @a = QUARTER(1e400)                            | 1367",
                "SELECT CAST('1e39' AS FLOAT)                       | 1690",
                "SELECT COT(0)                                      | 1690",
                "SELECT DEGREES(1e308)                              | 1690",
                "SELECT SUM(x) FROM (SELECT 1.7e308 x UNION ALL SELECT 1.7e308) t | 1690",
                "SELECT _utf8mb4 x'ff'                              | 1300",
                "SELECT REPEAT(a.name, 50000000) FROM information_schema.fuzz a JOIN"
                        + " information_schema.fuzz b ON a.anno <> b.anno OR 1 | 1041",
            })
    void isAnErrorByItsNumber(String statement, int number) {
        assertThat(errorOf(statement)).as(statement).isEqualTo(number);
    }

    private int errorOf(String statement) {
        try {
            TestSql.run(connection, statement);
            return 0;
        } catch (ServerException refused) {
            return refused.code().number();
        }
    }

    @Test
    void aQuestionMarkStaysAnErrorWhenItsStatementWasPreparedBefore() {
        connection.prepare("SELECT ? + 1").close();
        assertThat(errorOf("SELECT ? + 1")).isEqualTo(1064);
    }

    @Test
    void aLimitOfRowsDoesNotHoldForExpressionsOfSet() {
        TestSql.run(connection, "SET sql_select_limit = 0");
        TestSql.run(connection, "SET @a = 1 + 1");
        TestSql.run(connection, "SET sql_select_limit = DEFAULT");
        assertThat(TestSql.value(connection, "SELECT @a")).isEqualTo("2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "SELECT 'x' IN (1, NOW())",
                "SELECT CONCAT('x', '') BETWEEN NOW() AND NOW()",
                "SELECT UNIX_TIMESTAMP(CONCAT('x', ''))",
                "SELECT TIME_FORMAT(9223372036854775807, '%h')",
            })
    void maySayNullWhereATextIsNoTime(String statement) {
        try (Results results = connection.execute(statement, false)) {
            results.next();
            assertThat(results.current().columns().get(0).type().nullable()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "SELECT CHAR(255 USING utf8mb4)                     | NULL",
                "SELECT CONVERT(x'eda080' USING utf8mb4)            | NULL",
                "SELECT CONVERT(x'f09f9880' USING utf8mb4)          | 😀",
                "SELECT CONVERT(x'f09f9880' USING utf8mb3)          | NULL",
                "SELECT SUBSTRING_INDEX('a.b', '.', -9223372036854775808) | a.b",
                "SELECT CAST(x'c3a4ff' AS CHAR)                     | NULL",
                "SELECT CAST(x'e4' AS CHAR CHARACTER SET latin1)    | ä",
                "SELECT CAST(_binary'ab' AS CHAR(1))                | a",
            })
    void bytesAreTextOrNull(String statement, String value) {
        assertThat(TestSql.value(connection, statement)).as(statement).isEqualTo(value);
    }

    @Test
    void outsideStrictModesTextEndsAtTheFirstWrongByte() {
        TestSql.run(connection, "SET sql_mode = ''");
        assertThat(TestSql.value(connection, "SELECT CAST(x'c3a4ff41' AS CHAR)")).isEqualTo("ä");
        assertThat(TestSql.rows(connection, "SHOW WARNINGS"))
                .containsExactly(
                        List.of("Warning", "1300", "Invalid utf8mb4 character string: 'FF41'"));
    }

    @Test
    void explainShowsZeroDates() {
        TestSql.run(connection, "SET sql_mode = ''");
        String explain =
                "EXPLAIN SELECT id FROM information_schema.fuzz"
                        + " WHERE moment = TIMESTAMP'0000-00-00 00:00:00'";
        assertThat(TestSql.rows(connection, explain).toString()).contains("0000-00-00 00:00:00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "SELECT CAST(REPEAT('9', 4000000) AS UNSIGNED)                    |"
                        + " 18446744073709551615",
                "SELECT CAST(CONCAT('-', REPEAT('9', 4000000)) AS SIGNED) | -9223372036854775808",
                "SELECT CAST(CONCAT(REPEAT('0', 4000000), '7') AS SIGNED) | 7",
                "SELECT OCT(REPEAT('9', 4000000))                  | 1777777777777777777777",
                "SELECT CONV(CONCAT(REPEAT('0', 4000000), '11'), 2, 10) | 3",
                "SELECT CAST(REPEAT('0', 4000000) AS SIGNED)        | 0",
                "SELECT CAST(CONCAT('0.', REPEAT('9', 4000000)) AS DECIMAL(5,2)) | 1.00",
                "SELECT CAST(REPEAT('9', 4000000) AS DECIMAL(5,2))  | 999.99",
            })
    @Timeout(10)
    void veryLongTextsAreNumbersAtOnce(String statement, String value) {
        assertThat(TestSql.value(connection, statement)).as(statement).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {"2|2", "'2'|2", "1.6|2", "2e0|2", "NULL|0", "'x'|0", "-1|23"})
    void aLimitTakesAParameterOfAnyType(String value, int rows) {
        TestSql.run(connection, "PREPARE p FROM 'SELECT id FROM information_schema.fuzz LIMIT ?'");
        TestSql.run(connection, "SET @a = " + value);
        assertThat(TestSql.rows(connection, "EXECUTE p USING @a")).hasSize(rows);
    }

    @Test
    void bitsReadAsTextAreTextOrNull() {
        String statement =
                "SELECT DISTINCT CONVERT(bits USING utf8mb4) IS NULL FROM information_schema.fuzz"
                        + " WHERE bits & 128 ORDER BY 1";
        assertThat(TestSql.rows(connection, statement)).contains(List.of("1"));
    }

    @Test
    void bitsAndTextTogetherAreBytes() {
        String union = "SELECT bits FROM information_schema.fuzz UNION SELECT 'a'";
        try (Results results = connection.execute(union, false)) {
            results.next();
            assertThat(results.current().columns().get(0).type().isCharacter()).isFalse();
        }
    }
}

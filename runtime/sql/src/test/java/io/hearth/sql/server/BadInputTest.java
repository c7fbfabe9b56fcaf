package io.hearth.sql.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hearth.api.error.ServerException;
import io.hearth.sql.front.SqlConnection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements that are too large, too deep or no statements at all. */
@Timeout(60)
class BadInputTest {
    private static final int MEGABYTE = 1 << 20;
    private static final int NESTING = 100_000;

    private final TestSql sql = new TestSql();
    private final SqlConnection connection = sql.connect();

    @AfterEach
    void close() {
        connection.close();
        sql.close();
    }

    private int errorOf(String statement) {
        ServerException refused =
                catchThrowableOfType(
                        ServerException.class, () -> TestSql.run(connection, statement));
        assertThat(TestSql.value(connection, "SELECT 'alive'")).isEqualTo("alive");
        return refused == null ? 0 : refused.code().number();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ";", "/* nothing */", "-- nothing", "# nothing\n", "\n\t"})
    void aTextWithoutAStatementIsEmpty(String text) {
        assertThat(errorOf(text)).isEqualTo(1065);
    }

    @Test
    void aStatementOfSixteenMegabytesIsRun() {
        String text = "x".repeat(16 * MEGABYTE);
        assertThat(TestSql.value(connection, "SELECT LENGTH('" + text + "')"))
                .isEqualTo(String.valueOf(16 * MEGABYTE));
        assertThat(TestSql.value(connection, "SELECT 1 /* " + text + " */")).isEqualTo("1");
    }

    @Test
    void sixteenMegabytesThatAreNoStatementAreRefused() {
        assertThat(errorOf("x ".repeat(8 * MEGABYTE))).isEqualTo(1064);
        assertThat(errorOf("SELECT 1" + " + 1".repeat(4 * MEGABYTE))).isIn(0, 1064, 1436);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "-",
                "NOT ",
                "~",
                "CASE WHEN ",
                "IF(",
                "a.",
                "{",
                "(SELECT ",
                "((",
                "/*"
            })
    void endlessNestingIsRefused(String opening) {
        assertThat(errorOf("SELECT " + opening.repeat(NESTING) + "1")).isIn(1064, 1436);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"IF(1, | , 1)", "CONCAT( | )", "(SELECT | )", "CASE 1 WHEN 1 THEN | END"})
    void closedNestingIsRefusedToo(String opening, String closing) {
        String statement =
                "SELECT " + (opening + " ").repeat(NESTING) + "1" + (" " + closing).repeat(NESTING);
        assertThat(errorOf(statement)).isIn(1064, 1436);
    }

    @Test
    void bareParenthesesMayBeAsManyAsTheyWant() {
        String statement = "SELECT " + "(".repeat(NESTING) + "1" + ")".repeat(NESTING);
        assertThat(TestSql.value(connection, statement)).isEqualTo("1");
    }

    @Test
    void aListOfSixtyThousandValuesIsSearched() {
        String numbers =
                IntStream.range(0, 60_000)
                        .mapToObj(String::valueOf)
                        .collect(Collectors.joining(","));
        assertThat(TestSql.value(connection, "SELECT 59999 IN (" + numbers + ")")).isEqualTo("1");
        assertThat(TestSql.value(connection, "SELECT 60000 IN (" + numbers + ")")).isEqualTo("0");
        String names =
                IntStream.range(0, 60_000)
                        .mapToObj(i -> "'name" + i + "'")
                        .collect(Collectors.joining(","));
        assertThat(
                        TestSql.rows(
                                connection,
                                "SELECT schema_name FROM information_schema.schemata"
                                        + " WHERE schema_name IN ("
                                        + names
                                        + ", 'MYSQL')"))
                .containsExactly(List.of("mysql"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 'a",
                "SELECT \"a",
                "SELECT `a",
                "SELECT 'a\\'",
                "SELECT 'a''",
                "SELECT /* 1",
                "SELECT /*! 1",
                "SELECT 1 */",
                "SELECT (1",
                "SELECT 1)",
                "SELECT x'1",
                "SELECT x'123'",
                "SELECT b'2'",
                "SELECT @`a",
                "SELECT 1;;SELECT",
                "SELECT \u0000",
                "SELECT '\uD800' AS `",
            })
    void unbalancedTextsAreSyntaxErrors(String statement) {
        assertThat(errorOf(statement)).as(statement).isEqualTo(1064);
    }

    @Test
    void anUnpairedSurrogateIsText() {
        assertThat(errorOf("SELECT '\uD800'")).isZero();
        assertThat(errorOf("SELECT 1 AS `\uDC00`")).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "SELECT * FROM mysql.nosuch                                     | 1146",
                "SELECT * FROM information_schema.nosuch                        | 1109",
                "SELECT nosuch.* FROM information_schema.tables                 | 1051",
                "SELECT nosuch FROM information_schema.tables                   | 1054",
                "SELECT 1 FROM information_schema.tables WHERE nosuch = 1       | 1054",
                "SELECT 1 FROM information_schema.tables ORDER BY nosuch        | 1054",
                "SELECT 1 FROM information_schema.tables GROUP BY nosuch        | 1054",
                "SELECT mysql.nosuch(1)                                         | 1305",
                "SELECT * FROM nosuch.t                                         | 1049",
                "USE nosuch                                                     | 1049",
                "SHOW TABLES FROM nosuch                                        | 1049",
                "SELECT table_name FROM information_schema.tables a, information_schema.tables b |"
                        + " 1052",
                "SELECT @@nosuch                                                | 1193",
                "SET nosuch = 1                                                 | 1193",
                "SET GLOBAL nosuch = 1                                          | 1193",
                "SELECT 'a' COLLATE nosuch                                      | 1273",
                "SET NAMES nosuch                                               | 1115",
                "SELECT * FROM t                                                | 1046",
                "UNINSTALL PLUGIN nosuch                                        | 1305",
                "EXECUTE nosuch                                                 | 1243",
                "KILL 123456                                                    | 1094",
                "SET time_zone = 'nosuch'                                       | 1298",
                "SET autocommit = 'nosuch'                                      | 1231",
            })
    void eachUnknownThingHasItsNumber(String statement, int number) {
        assertThat(errorOf(statement)).as(statement).isEqualTo(number);
    }
}

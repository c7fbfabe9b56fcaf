package io.hearth.sql.parser;

import static io.hearth.api.error.ErrorCode.ER_NOT_SUPPORTED_YET;
import static io.hearth.api.error.ErrorCode.ER_PARSE_ERROR;
import static io.hearth.api.error.ErrorCode.ER_UNKNOWN_EXPLAIN_FORMAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.error.ServerException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementErrorsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "CREATE PROCEDURE p() SELECT 1                           | CREATE PROCEDURE",
                "CREATE DEFINER = u PROCEDURE p() SELECT 1               | CREATE PROCEDURE",
                "CREATE FUNCTION f() RETURNS INT RETURN 1                | CREATE FUNCTION",
                "CREATE FUNCTION IF NOT EXISTS db.f() RETURNS INT RETURN 1 | CREATE FUNCTION",
                "CREATE TRIGGER t BEFORE INSERT ON u FOR EACH ROW SET @a = 1 | CREATE TRIGGER",
                "CREATE EVENT e ON SCHEDULE EVERY 1 DAY DO SELECT 1      | CREATE EVENT",
                "ALTER PROCEDURE p COMMENT 'x'                           | ALTER PROCEDURE",
                "ALTER FUNCTION f COMMENT 'x'                            | ALTER FUNCTION",
                "ALTER DEFINER = u EVENT e DISABLE                       | ALTER EVENT",
                "GET DIAGNOSTICS @a = NUMBER                             | GET DIAGNOSTICS",
                "SIGNAL SQLSTATE '45000'                                 | SIGNAL",
                "RESIGNAL                                                | RESIGNAL"
            })
    void storedProgramsAreNotSupportedYet(String sql, String named) {
        assertError(sql, ER_NOT_SUPPORTED_YET);
        assertThatThrownBy(() -> parse(sql)).hasMessageContaining("'" + named + "'");
    }

    @Test
    void anUnknownFormOfAPlanIsNamed() {
        assertError("EXPLAIN FORMAT = yaml SELECT 1", ER_UNKNOWN_EXPLAIN_FORMAT);
        assertThatThrownBy(() -> parse("EXPLAIN FORMAT = yaml SELECT 1"))
                .hasMessage("Unknown EXPLAIN format name: 'yaml'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "SHOW                                            | ~~",
                "SHOW MASTER STATUS                              | MASTER STATUS",
                "SHOW TABLES LIKE t                              | t",
                "SHOW TABLES FROM                                | ~~",
                "SHOW COLUMNS t                                  | t",
                "SHOW FULL VARIABLES                             | VARIABLES",
                "SHOW VARIABLES LIMIT 1                          | LIMIT 1",
                "SHOW INDEX FROM t LIKE 'x'                      | LIKE 'x'",
                "SHOW WARNINGS LIMIT a                           | a",
                "SHOW CREATE t                                   | t",
                "START                                           | ~~",
                "START TRANSACTION READ ONLY, READ WRITE         | ~~",
                "COMMIT AND RELEASE                              | RELEASE",
                "COMMIT AND CHAIN RELEASE                        | RELEASE",
                "BEGIN TRANSACTION                               | TRANSACTION",
                "XA START                                        | ~~",
                "XA START 'a', 'b', 'c'                          | 'c'",
                "XA END 'a' FOR MIGRATE                          | FOR MIGRATE",
                "LOCK TABLES t                                   | ~~",
                "USE 'db'                                        | 'db'",
                "KILL                                            | ~~",
                "PREPARE s FROM SELECT 1                         | SELECT 1",
                "EXECUTE s USING 1                               | 1",
                "EXPLAIN SHOW TABLES                             | SHOW TABLES",
                "FLUSH STATUS, TABLES                            | TABLES",
                "FLUSH TABLES FOR EXPORT                         | FOR EXPORT",
                "CREATE TABLE t ()                               | )",
                "CREATE TABLE t (a)                              | )",
                "CREATE TABLE t (a INT,)                         | )",
                "CREATE TABLE t (a INT) TYPE = MyISAM            | TYPE = MyISAM",
                "CREATE TABLE t (a INT) nonsense                 | nonsense",
                "CREATE TABLE t (a VARCHAR)                      | )",
                "CREATE TABLE t (a DOUBLE(5))                    | ))",
                "CREATE TABLE t (a INT DEFAULT b)                | b)",
                "CREATE TABLE t (a INT DEFAULT 1 + 1)            | + 1)",
                "CREATE TABLE t (a INT, KEY (a) WITH PARSER p)   | WITH PARSER p)",
                "CREATE TABLE t (a INT, CONSTRAINT c KEY (a))    | KEY (a))",
                "CREATE TEMPORARY VIEW v AS SELECT 1             | VIEW v AS SELECT 1",
                "CREATE TABLE IF t (a INT)                       | t (a INT)",
                "ALTER TABLE t ADD a INT, DROP PARTITION p       | PARTITION p",
                "ALTER TABLE t DROP PARTITION p, ADD a INT       | ADD a INT",
                "ALTER DATABASE db                               | ~~",
                "DROP TABLE                                      | ~~",
                "DROP TABLE t u                                  | u",
                "DROP INDEX i                                    | ~~",
                "CREATE USER u IDENTIFIED BY PASSWORD 'x'        | PASSWORD 'x'",
                "CREATE USER u@                                  | @",
                "GRANT SELECT TO u                               | TO u",
                "GRANT r ON db.* FROM u                          | FROM u",
                "REVOKE SELECT ON db.t TO u                      | TO u",
                "NONSENSE                                        | NONSENSE",
                "PURGE BINARY LOGS                               | ~~",
                "CHANGE MASTER TO MASTER_HOST = 'x'              | MASTER TO MASTER_HOST = 'x'"
            })
    void aSyntaxErrorNamesTheFirstWordThatDoesNotFit(String sql, String near) {
        assertError(sql, ER_PARSE_ERROR);
        assertThatThrownBy(() -> parse(sql)).hasMessageEndingWith("near '" + near + "' at line 1");
    }

    @Test
    void theLineOfASyntaxErrorCountsFromTheStatementsBegin() {
        assertThatThrownBy(() -> parse("CREATE TABLE t (\n  a INT,\n  b INTT\n)"))
                .hasMessageEndingWith("near 'INTT\n)' at line 3");
    }

    @Test
    void nestedStatementsEndAtALimitAndNotInAStackOverflow() {
        String sql = "SET STATEMENT a = 1 FOR ".repeat(100_000) + "SELECT 1";
        assertError(sql, ER_PARSE_ERROR);
    }

    private static void assertError(String sql, ErrorCode code) {
        assertThatThrownBy(() -> parse(sql))
                .isInstanceOfSatisfying(
                        ServerException.class, error -> assertThat(error.code()).isEqualTo(code));
    }

    private static Object parse(String sql) {
        return Parser.parse(sql, ParserOptions.DEFAULT);
    }
}

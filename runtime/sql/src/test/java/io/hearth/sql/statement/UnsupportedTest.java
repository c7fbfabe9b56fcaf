package io.hearth.sql.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.sql.parser.Parser;
import io.hearth.sql.parser.ParserOptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnsupportedTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREATE TABLE t (a INT) | CREATE TABLE",
                "CREATE TEMPORARY TABLE t (a INT) | CREATE TABLE",
                "CREATE OR REPLACE VIEW v AS SELECT 1 | CREATE VIEW",
                "CREATE DATABASE d | CREATE DATABASE",
                "CREATE UNIQUE INDEX i ON t (a) | CREATE INDEX",
                "DROP TABLE IF EXISTS t | DROP TABLE",
                "ALTER TABLE t ADD b INT | ALTER TABLE",
                "REPLACE INTO t VALUES (1) | REPLACE",
                "INSERT INTO t VALUES (1) | INSERT",
                "GRANT SELECT ON *.* TO u | GRANT",
                "INSTALL COMPONENT 'file://x' | INSTALL COMPONENT",
                "XA START 'x' | XA START",
                "OPTIMIZE TABLE t | OPTIMIZE TABLE",
                "LOAD DATA INFILE 'x' INTO TABLE t | LOAD DATA"
            })
    void theFeatureIsNamedByTheStatementsFirstWords(String statement, String feature) {
        assertThat(Unsupported.feature(Parser.parse(statement, ParserOptions.DEFAULT)))
                .isEqualTo(feature);
    }
}

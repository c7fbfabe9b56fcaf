package io.hearth.sql.server;

import static io.hearth.sql.server.TestSql.columns;
import static io.hearth.sql.server.TestSql.rows;
import static io.hearth.sql.server.TestSql.run;
import static io.hearth.sql.server.TestSql.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.sql.front.SqlConnection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ShowTest {
    private final TestSql sql = new TestSql();
    private final SqlConnection connection = sql.connect(Optional.of("mysql"));

    @AfterEach
    void close() {
        connection.close();
        sql.close();
    }

    @Test
    void headingsAreThoseOfMySql() {
        assertThat(columns(connection, "SHOW DATABASES")).containsExactly("Database");
        assertThat(columns(connection, "SHOW DATABASES LIKE 'a%'"))
                .containsExactly("Database (a%)");
        assertThat(columns(connection, "SHOW FULL TABLES"))
                .containsExactly("Tables_in_mysql", "Table_type");
        assertThat(columns(connection, "SHOW TABLES LIKE 'x'"))
                .containsExactly("Tables_in_mysql (x)");
        assertThat(columns(connection, "SHOW PLUGINS"))
                .containsExactly("Name", "Status", "Type", "Library", "License");
        assertThat(columns(connection, "SHOW GLOBAL VARIABLES"))
                .containsExactly("Variable_name", "Value");
        assertThat(columns(connection, "SHOW STATUS")).containsExactly("Variable_name", "Value");
        assertThat(columns(connection, "SHOW PROCESSLIST"))
                .containsExactly("Id", "User", "Host", "db", "Command", "Time", "State", "Info");
        assertThat(columns(connection, "SHOW CHARACTER SET"))
                .containsExactly("Charset", "Description", "Default collation", "Maxlen");
        assertThat(columns(connection, "SHOW ENGINES"))
                .containsExactly(
                        "Engine", "Support", "Comment", "Transactions", "XA", "Savepoints");
        assertThat(columns(connection, "DESC plugin"))
                .containsExactly("Field", "Type", "Null", "Key", "Default", "Extra");
        assertThat(columns(connection, "SHOW FULL COLUMNS FROM plugin"))
                .containsExactly(
                        "Field",
                        "Type",
                        "Collation",
                        "Null",
                        "Key",
                        "Default",
                        "Extra",
                        "Privileges",
                        "Comment");
        assertThat(columns(connection, "SHOW GRANTS")).containsExactly("Grants for root@localhost");
    }

    @Test
    void listsThatAreEmptyAsYetHaveTheirColumns() {
        for (String list :
                List.of(
                        "SHOW OPEN TABLES",
                        "SHOW TRIGGERS",
                        "SHOW EVENTS",
                        "SHOW PROCEDURE STATUS",
                        "SHOW FUNCTION STATUS",
                        "SHOW INDEX FROM plugin")) {
            assertThat(columns(connection, list)).as(list).hasSizeGreaterThan(3);
            assertThat(rows(connection, list)).as(list).isEmpty();
        }
    }

    @Test
    void likeAndWhereFilterOnTheShownColumns() {
        assertThat(rows(connection, "SHOW TABLES LIKE 'plug%'")).containsExactly(List.of("plugin"));
        assertThat(rows(connection, "SHOW TABLES WHERE Tables_in_mysql = 'plugin'"))
                .containsExactly(List.of("plugin"));
        assertThat(rows(connection, "SHOW COLUMNS FROM plugin WHERE Field = 'dl'")).hasSize(1);
        assertThat(rows(connection, "SHOW COLUMNS FROM plugin LIKE 'd%'")).hasSize(1);
        assertThat(rows(connection, "DESC plugin dl")).hasSize(1);
        assertThat(rows(connection, "SHOW VARIABLES WHERE Value = 'READ-COMMITTED'")).isEmpty();
        assertThat(
                        rows(
                                connection,
                                "SHOW COLLATION WHERE Charset = 'latin1' AND `Default` = 'Yes'"))
                .hasSize(1);
        assertThatThrownBy(() -> run(connection, "SHOW TABLES WHERE nosuch = 1"))
                .hasMessageContaining("nosuch");
    }

    @Test
    void variablesOfTheSessionHaveThoseThatOnlySessionsHave() {
        assertThat(rows(connection, "SHOW VARIABLES LIKE 'pseudo%'"))
                .containsExactly(
                        List.of("pseudo_thread_id", String.valueOf(connection.session().id())));
        assertThat(rows(connection, "SHOW GLOBAL VARIABLES LIKE 'pseudo%'")).isEmpty();
    }

    @Test
    void statusCountsStatementsOfTheSessionAndOfTheServer() {
        try (SqlConnection other = sql.connect()) {
            run(other, "DO 1");
            run(other, "DO 1");
            run(connection, "DO 1");
            assertThat(value(connection, "SHOW STATUS LIKE 'Com\\_do'")).isEqualTo("Com_do");
            assertThat(rows(connection, "SHOW STATUS LIKE 'Com\\_do'"))
                    .containsExactly(List.of("Com_do", "1"));
            assertThat(rows(connection, "SHOW GLOBAL STATUS LIKE 'Com\\_do'"))
                    .containsExactly(List.of("Com_do", "3"));
            run(connection, "FLUSH STATUS");
            assertThat(rows(connection, "SHOW GLOBAL STATUS LIKE 'Com\\_do'"))
                    .containsExactly(List.of("Com_do", "0"));
        }
    }

    @Test
    void unknownNamesAreErrorsWithMySqlsNumbers() {
        assertThatThrownBy(() -> run(connection, "SHOW TABLES FROM nosuch"))
                .hasMessage("Unknown database 'nosuch'");
        assertThatThrownBy(() -> run(connection, "SHOW COLUMNS FROM nosuch"))
                .hasMessage("Table 'mysql.nosuch' doesn't exist");
        assertThatThrownBy(() -> run(connection, "DESC information_schema.nosuch"))
                .hasMessageContaining("Unknown table 'nosuch' in information_schema");
        assertThatThrownBy(() -> run(connection, "SHOW NOSUCH"))
                .hasMessageContaining("near 'NOSUCH' at line 1");
        assertThatThrownBy(() -> run(connection, "FLUSH NOSUCH"))
                .hasMessageContaining("near 'NOSUCH' at line 1");
        try (SqlConnection nowhere = sql.connect()) {
            assertThatThrownBy(() -> run(nowhere, "SHOW TABLES"))
                    .hasMessage("No database selected");
        }
    }

    @Test
    void createStatementsCanBeReadBack() {
        assertThat(rows(connection, "SHOW CREATE TABLE plugin").get(0).get(1))
                .isEqualTo(
                        """
                        CREATE TEMPORARY TABLE `plugin` (
                          `name` varchar(64) NOT NULL DEFAULT '',
                          `dl` varchar(128) NOT NULL DEFAULT ''
                        ) DEFAULT CHARSET=utf8mb3\
                        """);
        assertThat(rows(connection, "SHOW CREATE DATABASE IF NOT EXISTS mysql").get(0).get(1))
                .isEqualTo(
                        "CREATE DATABASE /*!32312 IF NOT EXISTS*/ `mysql` /*!40100 DEFAULT"
                                + " CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci */ /*!80016"
                                + " DEFAULT ENCRYPTION='N' */");
    }

    @Test
    void explainShowsThePlanInThreeForms() {
        String query = "SELECT * FROM information_schema.tables WHERE table_schema = 'mysql'";
        assertThat(rows(connection, "EXPLAIN " + query).get(0))
                .startsWith("1", "SIMPLE", "TABLES")
                .last()
                .asString()
                .contains("pushed condition");
        assertThat(value(connection, "EXPLAIN FORMAT=TREE " + query))
                .contains("Table scan on TABLES, with pushed condition");
        assertThat(value(connection, "EXPLAIN FORMAT=JSON " + query)).startsWith("{");
        run(connection, "SET explain_format = TREE");
        assertThat(value(connection, "EXPLAIN " + query)).startsWith("->");
        run(connection, "EXPLAIN FORMAT=JSON INTO @plan " + query);
        assertThat(value(connection, "SELECT @plan")).startsWith("{");
    }
}

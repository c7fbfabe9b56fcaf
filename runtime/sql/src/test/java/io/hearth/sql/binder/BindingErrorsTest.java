package io.hearth.sql.binder;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.sql.type.SqlMode;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BindingErrorsTest {
    private final TestDatabase database = new TestDatabase();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "SELECT * FROM nosuch | 1146 Table 'shop.nosuch' doesn't exist",
                "SELECT * FROM information_schema.nosuch"
                        + " | 1109 Unknown table 'NOSUCH' in information_schema",
                "SELECT * FROM nosuch.person | 1049 Unknown database 'nosuch'",
                "SELECT x FROM person | 1054 Unknown column 'x' in 'field list'",
                "SELECT p.x FROM person p | 1054 Unknown column 'p.x' in 'field list'",
                "SELECT person.id FROM person p | 1054 Unknown column 'person.id' in 'field list'",
                "SELECT id FROM person WHERE x = 1 | 1054 Unknown column 'x' in 'where clause'",
                "SELECT id FROM person ORDER BY x | 1054 Unknown column 'x' in 'order clause'",
                "SELECT id FROM person ORDER BY 2 | 1054 Unknown column '2' in 'order clause'",
                "SELECT 1 FROM person GROUP BY x | 1054 Unknown column 'x' in 'group statement'",
                "SELECT 1 FROM person GROUP BY 0 | 1054 Unknown column '0' in 'group statement'",
                "SELECT id FROM person HAVING x = 1 | 1054 Unknown column 'x' in 'having clause'",
                "SELECT id FROM person HAVING team = 1"
                        + " | 1054 Unknown column 'team' in 'having clause'",
                "SELECT 1 FROM person p JOIN team t ON p.x = t.id"
                        + " | 1054 Unknown column 'p.x' in 'on clause'",
                "SELECT 1 FROM person JOIN team USING (x)"
                        + " | 1054 Unknown column 'x' in 'from clause'",
                "SELECT x.* FROM person | 1051 Unknown table 'x'",
                "SELECT * | 1096 No tables used",
                "SELECT id FROM person, team | 1052 Column 'id' in field list is ambiguous",
                "SELECT 1 FROM person, team WHERE id = 1"
                        + " | 1052 Column 'id' in where clause is ambiguous",
                "SELECT id a, team a FROM person ORDER BY a"
                        + " | 1052 Column 'a' in order clause is ambiguous",
                "SELECT nosuch(1) | 1305 FUNCTION shop.nosuch does not exist",
                "SELECT id FROM person WHERE COUNT(*) > 1 | 1111 Invalid use of group function",
                "SELECT SUM(COUNT(*)) FROM person | 1111 Invalid use of group function",
                "SELECT COUNT(*) AS c FROM person GROUP BY c | 1056 Can't group on 'c'",
                "SELECT 1 FROM person, person | 1066 Not unique table/alias: 'person'",
                "SELECT 1 FROM person a JOIN team a | 1066 Not unique table/alias: 'a'",
                "SELECT 1 UNION SELECT 1, 2 | 1222 The used SELECT statements have a different"
                        + " number of columns",
                "SELECT (1, 2) | 1241 Operand should contain 1 column(s)",
                "SELECT (1, 2) = 3 | 1241 Operand should contain 2 column(s)",
                "SELECT * FROM (SELECT 1 AS a, 2 AS A) d | 1060 Duplicate column name 'A'",
                "SELECT * FROM (SELECT 1) d (a, b) | 1353 In definition of view, derived table or"
                        + " common table expression, SELECT list and column names list have"
                        + " different column counts",
                "SELECT 1 FROM person USE INDEX (x) | 1176 Key 'x' doesn't exist in table 'person'",
                "SELECT 'a' COLLATE nosuch | 1273 Unknown collation: 'nosuch'",
                "SELECT @@nosuch | 1193 Unknown system variable 'nosuch'",
                "SELECT DATE '2024-13-01' | 1525 Incorrect DATE value: '2024-13-01'",
                "SELECT 1 LIMIT x | 1327 Undeclared variable: x",
            })
    void eachMistakeHasItsErrorOfMySql(String sql, String error) {
        assertThat(database.error(sql)).isEqualTo(error);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT SUM(id) OVER () FROM person | window functions",
                "SELECT team FROM person GROUP BY team WITH ROLLUP | WITH ROLLUP",
                "SELECT 1 INTERSECT ALL SELECT 1 | INTERSECT ALL",
                "SELECT 1 EXCEPT ALL SELECT 1 | EXCEPT ALL",
                "WITH RECURSIVE a AS (SELECT 1) SELECT 1 | WITH RECURSIVE",
                "SELECT SQL_CALC_FOUND_ROWS 1 | SQL_CALC_FOUND_ROWS",
                "SELECT 1 FROM person, LATERAL (SELECT 1) d | LATERAL",
            })
    void whatIsNotThereYetIsNamed(String sql, String feature) {
        assertThat(database.error(sql))
                .startsWith("1235 ")
                .endsWith("doesn't yet support '" + feature + "'");
    }

    @Test
    void aColumnBesideGroupsIsRefused() {
        assertThat(database.error("SELECT team, name FROM person GROUP BY team"))
                .startsWith("1055 Expression #2 of SELECT list is not in GROUP BY clause and")
                .contains("'shop.person.name'")
                .endsWith("sql_mode=only_full_group_by");
        assertThat(database.error("SELECT team FROM person GROUP BY team ORDER BY name"))
                .startsWith("1055 Expression #1 of ORDER BY");
        assertThat(database.error("SELECT name, COUNT(*) FROM person"))
                .startsWith("1140 In aggregated query without GROUP BY, expression #1 of SELECT")
                .contains("'shop.person.name'");
        assertThat(database.error("SELECT DISTINCT name FROM person ORDER BY height"))
                .startsWith("3065 Expression #1 of ORDER BY clause is not in SELECT list");
    }

    @Test
    void withoutADefaultSchemaATableNeedsOne() {
        database.session.schema = Optional.empty();
        assertThat(database.error("SELECT * FROM person")).isEqualTo("1046 No database selected");
        assertThat(database.error("SELECT nosuch(1)"))
                .isEqualTo("1305 FUNCTION nosuch does not exist");
        assertThat(database.error("SELECT id FROM shop.person")).isEqualTo("no error");
    }

    @Test
    void anErrorIsFoundAgainForOtherLiterals() {
        database.session.modes = Set.of(SqlMode.ONLY_FULL_GROUP_BY);
        assertThat(database.run("SELECT id + 1 FROM team GROUP BY id + 1")).isEqualTo("2\n3\n4");
        assertThat(database.error("SELECT id + 2 FROM team GROUP BY id + 1")).startsWith("1055 ");
        assertThat(database.error("SELECT id FROM team ORDER BY 1")).isEqualTo("no error");
        assertThat(database.error("SELECT id FROM team ORDER BY 2")).startsWith("1054 ");
    }
}

package io.hearth.sql.binder;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.sql.type.SqlType;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QueryResultsTest {
    private final TestDatabase database = new TestDatabase();

    private void check(String sql, String... rows) {
        assertThat(database.run(sql)).as(sql).isEqualTo(String.join("\n", rows));
    }

    @Test
    void aSelectWithoutTablesGivesOneRow() {
        check("SELECT 1, 'a', NULL, 1 + 2 * 3", "1 a null 7");
        check("SELECT 5 FROM DUAL WHERE 1 = 0", "");
    }

    @Test
    void conditionsSelectRows() {
        check("SELECT name FROM person WHERE team = 1 AND height > 1.65", "cid");
        check("SELECT name FROM person WHERE name = 'ADA'", "Ada");
        check("SELECT name FROM person WHERE team IS NULL OR id IN (1, 2)", "Ada", "Bob", "Dan");
        check("SELECT id FROM person WHERE id BETWEEN 2 AND 3", "2", "3");
        check("SELECT id FROM person WHERE (id, team) = (2, 2)", "2");
        check("SELECT id FROM person WHERE (id, team) IN ((1, 2), (3, 1))", "3");
    }

    @Test
    void innerJoinsPairRows() {
        String rows = "Ada Red\nBob Blue\ncid Red";
        check("SELECT name, title FROM person JOIN team ON team = team.id", rows);
        check("SELECT name, title FROM person, team WHERE team = team.id", rows);
        check("SELECT p.name, t.title FROM person p STRAIGHT_JOIN team t ON p.team = t.id", rows);
    }

    @Test
    void outerJoinsKeepTheirRows() {
        check(
                "SELECT name, title FROM person p LEFT JOIN team t ON p.team = t.id ORDER BY p.id",
                "Ada Red",
                "Bob Blue",
                "cid Red",
                "Dan null");
        check(
                "SELECT t.*, name FROM person p RIGHT JOIN team t ON p.team = t.id AND p.id < 3"
                        + " ORDER BY t.id",
                "1 Red Ada",
                "2 Blue Bob",
                "3 Green null");
        check(
                "SELECT name FROM person p LEFT JOIN team t ON p.team = t.id WHERE t.id IS NULL",
                "Dan");
    }

    @Test
    void usingMakesOneColumnOfTwo() {
        check("SELECT * FROM person JOIN team USING (id) WHERE id < 2", "1 Ada 1 1.6 Red");
        check("SELECT * FROM person NATURAL JOIN team WHERE team.id = 2", "2 Bob 2 1.8 Blue");
        check("SELECT id, name FROM person NATURAL RIGHT JOIN (SELECT 9 AS id) d", "9 null");
    }

    @Test
    void aStarOfARightJoinShowsTheRightSideFirst() {
        check(
                "SELECT * FROM (SELECT 1 AS a, 'x' AS b) l RIGHT JOIN"
                        + " (SELECT 'y' AS c, 1 AS a) r USING (a)",
                "1 y x");
        check(
                "SELECT * FROM (SELECT 1 AS a, 2 AS b, 3 AS c) l JOIN"
                        + " (SELECT 2 AS b, 1 AS a, 4 AS d) r USING (b, a)",
                "1 2 3 4");
    }

    @Test
    void hexLiteralsAreNumbersBesideNumbers() {
        check("SELECT name FROM person WHERE id = 0x02", "Bob");
        check("SELECT 'A' = 0x41, CHAR(0x41), ABS(0x0a)", "1 A 10");
    }

    @Test
    void anIntroducerTakesTheBytesAsTheyAre() {
        check("SELECT HEX(_latin1'ä'), CHAR_LENGTH(_latin1'ä')", "C3A4 2");
    }

    @Test
    void groupsHaveOneRowEach() {
        check(
                "SELECT team, COUNT(*), MAX(name) FROM person GROUP BY team ORDER BY team",
                "null 1 Dan",
                "1 2 cid",
                "2 1 Bob");
        check("SELECT COUNT(*), SUM(id), MIN(name) FROM person WHERE id > 9", "0 null null");
        check(
                "SELECT team + 1 AS next, COUNT(team) FROM person GROUP BY next HAVING next > 2",
                "3 1");
        check("SELECT team + 1 FROM person GROUP BY team + 1 HAVING COUNT(*) > 1", "2");
        check("SELECT team FROM person GROUP BY 1 ORDER BY COUNT(*) DESC, 1 LIMIT 1", "1");
        check("SELECT SUM(id) + COUNT(*) FROM person", "14");
        check("SELECT COUNT(DISTINCT team) FROM person", "2");
    }

    @Test
    void withoutTheRuleAColumnBesideGroupsHasSomeValue() {
        database.session.modes = Set.of();
        check("SELECT name, team FROM person WHERE id = 1 GROUP BY team", "Ada 1");
    }

    @Test
    void rowsComeInOrder() {
        check("SELECT name AS n FROM person ORDER BY n DESC", "Dan", "cid", "Bob", "Ada");
        check("SELECT name FROM person ORDER BY height, id", "Dan", "Ada", "cid", "Bob");
        check("SELECT id, name FROM person ORDER BY 2 DESC LIMIT 1, 2", "3 cid", "2 Bob");
        check("SELECT -id AS id FROM person ORDER BY id", "-4", "-3", "-2", "-1");
        check("SELECT name FROM person ORDER BY -id LIMIT 1", "Dan");
        check("SELECT DISTINCT team FROM person ORDER BY team DESC", "2", "1", "null");
    }

    @Test
    void unionsPutRowsTogether() {
        check("SELECT id FROM team UNION ALL SELECT 1", "1", "2", "3", "1");
        check("SELECT id FROM team UNION SELECT 1 UNION SELECT 4", "1", "2", "3", "4");
        check("SELECT 1 UNION SELECT 1 UNION ALL SELECT 1", "1", "1");
        check("SELECT id x FROM team UNION ALL SELECT 7 ORDER BY x DESC LIMIT 2", "7", "3");
        check("(SELECT id FROM team ORDER BY id DESC LIMIT 1) UNION ALL SELECT 1.5", "3.0", "1.5");
        check("SELECT NULL UNION SELECT 'x'", "null", "x");
        check("VALUES ROW(1, 'a'), ROW(2.5, NULL)", "1.0 a", "2.5 null");
        check("TABLE team LIMIT 1", "1 Red");
    }

    @Test
    void derivedTablesAndCommonTablesAreTables() {
        check("SELECT d.n FROM (SELECT COUNT(*) AS n FROM person) d", "4");
        check("SELECT * FROM (SELECT id, title FROM team) AS d (a, b) WHERE a = 3", "3 Green");
        check(
                "WITH a AS (SELECT 1 AS x), b AS (SELECT x + 1 AS y FROM a) SELECT * FROM a, b",
                "1 2");
    }

    @Test
    void questionMarksTakeTheValuesThatAreSent() {
        database.session.markerTypes.add(SqlType.bigint());
        database.session.markerTypes.add(SqlType.bigint());
        String sql = "SELECT name FROM person WHERE id > ? ORDER BY id LIMIT ?";
        assertThat(database.run(sql, 1L, 2L)).isEqualTo("Bob\ncid");
        assertThat(database.run(sql, 3L, 9L)).isEqualTo("Dan");
        assertThat(database.planner.cache().hits()).isEqualTo(1);
    }

    @Test
    void castsAndCasesCompute() {
        check(
                "SELECT CAST('12x' AS SIGNED), CAST(1.25 AS DECIMAL(3,1)), CAST(7 AS CHAR)",
                "12 1.3 7");
        check("SELECT CASE id WHEN 1 THEN 'one' ELSE 'more' END FROM team LIMIT 2", "one", "more");
        check("SELECT 'a' COLLATE utf8mb4_bin = 'A', BINARY 'a' = 'A', 0x41 + 0", "0 0 65");
    }

    @Test
    void informationSchemaIsFoundInAnyCase() {
        check("SELECT hello.Hello FROM INFORMATION_SCHEMA.hello", "hello!");
        check("SELECT hello FROM information_schema.Hello AS h WHERE h.hello LIKE 'HE%'", "hello!");
    }

    @Test
    void intersectAndExceptFindRowsOfBothSides() {
        check("SELECT team FROM person INTERSECT SELECT id FROM team ORDER BY 1", "1", "2");
        check("SELECT id FROM team EXCEPT SELECT team FROM person", "3");
        check("SELECT team FROM person EXCEPT SELECT id FROM team", "null");
        check("SELECT 'a', NULL INTERSECT SELECT 'A', NULL", "a null");
        check("SELECT 1 UNION SELECT 2 INTERSECT SELECT 3 ORDER BY 1", "1");
    }

    @Test
    void groupConcatPutsTheTextsOfAGroupTogether() {
        check(
                "SELECT team, GROUP_CONCAT(name ORDER BY name DESC SEPARATOR '/') FROM person GROUP"
                        + " BY team ORDER BY team",
                "null Dan",
                "1 cid/Ada",
                "2 Bob");
        check("SELECT GROUP_CONCAT(DISTINCT team ORDER BY 1 DESC) FROM person", "2,1");
        check("SELECT GROUP_CONCAT(name) FROM person WHERE id > 9", "null");
        check("SELECT LENGTH(GROUP_CONCAT(REPEAT(name, 200), 'x')) FROM person", "1024");
        assertThat(database.session.warnings)
                .containsExactly("1260 Row 2 was cut by GROUP_CONCAT()");
    }

    @Test
    void anyValueIsExemptFromTheRuleOfKeys() {
        check("SELECT ANY_VALUE(title), COUNT(*) FROM team WHERE id = 2", "Blue 1");
        check("SELECT ANY_VALUE(name) FROM person WHERE id = 1", "Ada");
    }

    @Test
    void spreadsAndBitsOfGroups() {
        check(
                "SELECT STD(team), VAR_SAMP(id), BIT_OR(id), BIT_AND(id), BIT_XOR(id) FROM person"
                        + " WHERE id < 3",
                "0.5 0.5 3 0 3");
        check("SELECT STDDEV_SAMP(id), BIT_AND(team) FROM person WHERE id > 3", "null -1");
    }
}

package io.hearth.sql.binder;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.sql.planner.Explain;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTest {
    private final TestDatabase database = new TestDatabase();

    private void check(String sql, String... lines) {
        assertThat(database.tree(sql)).as(sql).isEqualTo(String.join("\n", lines) + "\n");
    }

    @Test
    void conditionsGoToTheTablesTheySpeakOf() {
        check(
                "SELECT name FROM person p JOIN team t ON p.team = t.id"
                        + " WHERE p.id > 1 AND t.title = 'Red' AND p.id < t.id",
                "-> Inner hash join (t.id = p.team), extra conditions: (p.id < t.id)",
                "    -> Table scan on person, with pushed condition: (p.id > 1)",
                "    -> Table scan on team, with pushed condition: (t.title = 'Red')");
    }

    @Test
    void aConditionOnTheOuterSideMakesTheJoinAnInnerOne() {
        check(
                "SELECT name FROM person p LEFT JOIN team t ON p.team = t.id WHERE t.title = 'Red'",
                "-> Inner hash join (t.id = p.team)",
                "    -> Table scan on person",
                "    -> Table scan on team, with pushed condition: (t.title = 'Red')");
        check(
                "SELECT name FROM person p LEFT JOIN team t ON p.team = t.id AND t.id > 1"
                        + " WHERE t.title <=> NULL AND p.id = 2",
                "-> Filter: (t.title <=> NULL)",
                "    -> Left hash join (t.id = p.team)",
                "        -> Table scan on person, with pushed condition: (p.id = 2)",
                "        -> Table scan on team, with pushed condition: (t.id > 1)");
    }

    @Test
    void onlyWantedColumnsAreRead() {
        database.run("SELECT name FROM person WHERE id > 1 AND height + 1 > 2 LIMIT 3");
        assertThat(database.people.wanted).startsWith("[0, 1, 3]").endsWith("filtered limit 3");
        database.run("SELECT COUNT(*) FROM person");
        assertThat(database.people.wanted).startsWith("[] []");
        database.run("SELECT d.n FROM (SELECT id, name AS n, team FROM person) d");
        assertThat(database.people.wanted).startsWith("[1] []");
    }

    @Test
    void aTableIsToldWhatItsColumnsThemselvesCanCompare() {
        check(
                "SELECT 1 FROM person WHERE id BETWEEN 2 AND 3 AND name LIKE 'a%' AND team IS NULL"
                        + " AND id IN (1, 2) AND 3 > id",
                "-> Table scan on person, with pushed condition: ((person.id >= 2) and"
                        + " (person.id <= 3) and (person.name like 'a%') and (person.team is null)"
                        + " and (person.id in (1,2)) and (3 > person.id))");
        check(
                "SELECT 1 FROM person WHERE id = '2' AND name = 3 AND name = 'a' COLLATE"
                        + " utf8mb4_bin",
                "-> Filter: ((person.id = '2') and (person.name = 3) and (person.name ="
                        + " collate('a')))",
                "    -> Table scan on person");
    }

    @Test
    void conditionsPassDerivedTablesAndUnions() {
        check(
                "SELECT * FROM (SELECT id AS n, name FROM person UNION ALL SELECT id, title FROM"
                        + " team) d WHERE n = 1",
                "-> Append",
                "    -> Table scan on person, with pushed condition: (person.id = 1)",
                "    -> Table scan on team, with pushed condition: (team.id = 1)");
    }

    @Test
    void keysOfDifferentNumbersMeetInOneType() {
        String join = "SELECT title FROM team t JOIN (SELECT %s AS n FROM person) d ON t.id = d.n";
        for (String key : List.of("id + 0.0", "id + 0e0", "CAST(id AS UNSIGNED)")) {
            assertThat(database.tree(join.formatted(key)))
                    .startsWith("-> Inner hash join (c0 = t.id)");
            assertThat(database.run(join.formatted(key) + " ORDER BY 1"))
                    .isEqualTo("Blue\nGreen\nRed");
        }
        assertThat(database.run(join.formatted("CONCAT(id, '.0')") + " ORDER BY 1"))
                .isEqualTo("Blue\nGreen\nRed");
    }

    @Test
    void aConditionOnGroupsStaysAboveThem() {
        check(
                "SELECT name, COUNT(*) FROM person GROUP BY name HAVING name = BINARY 'Ada'",
                "-> Filter: (person.name = binary('Ada'))",
                "    -> Group aggregate: count(0)",
                "        -> Table scan on person");
    }

    @Test
    void whatMayDifferEachTimeIsNotMoved() {
        check(
                "SELECT * FROM (SELECT UUID() AS u, id FROM person) d WHERE u > 'a' AND id = 1",
                "-> Filter: ((c0 > 'a') and (person.id = 1))",
                "    -> Table scan on person");
        check(
                "SELECT 1 FROM person p JOIN team t ON p.team = t.id AND UUID() > 'a' WHERE p.id ="
                        + " 1",
                "-> Filter: (p.id = 1)",
                "    -> Inner hash join (t.id = p.team), extra conditions: (uuid() > 'a')",
                "        -> Table scan on person",
                "        -> Table scan on team");
    }

    @Test
    void sortsAndLimitsAreShown() {
        check(
                "SELECT name FROM person ORDER BY id DESC LIMIT 5",
                "-> Sort: person.id DESC, limit input to 5 row(s) per chunk",
                "    -> Table scan on person");
        check(
                "SELECT DISTINCT name FROM person LIMIT 2 OFFSET 1",
                "-> Limit/Offset: 2/1 row(s)",
                "    -> Temporary table with deduplication",
                "        -> Table scan on person");
        check("SELECT 1", "-> Rows fetched before execution");
        check(
                "SELECT 1 FROM person, team",
                "-> Inner hash join (no condition)",
                "    -> Table scan on person",
                "    -> Table scan on team");
    }

    @Test
    void jsonNamesTheConditionThatIsOffered() {
        ReadyQuery query = database.plan("SELECT name FROM person WHERE name = 'a\"b' ORDER BY 1");
        String json = new Explain(query.plan().root(), query.parameters(List.of())).json();
        assertThat(json.lines())
                .containsExactly(
                        "{",
                        "  \"operation\": \"Sort: person.name\",",
                        "  \"inputs\": [",
                        "    {",
                        "      \"operation\": \"Table scan on person, with pushed condition:"
                                + " (person.name = 'a\\\"b')\",",
                        "      \"access_type\": \"table\",",
                        "      \"schema_name\": \"shop\",",
                        "      \"table_name\": \"person\",",
                        "      \"used_columns\": [\"name\"],",
                        "      \"pushed_condition\": \"(person.name = 'a\\\"b')\"",
                        "    }",
                        "  ]",
                        "}");
    }

    @Test
    void theTraditionalFormHasARowPerTable() {
        ReadyQuery query =
                database.plan(
                        "SELECT name FROM person, team WHERE person.id = 1 ORDER BY 1 LIMIT 1");
        assertThat(new Explain(query.plan().root(), query.parameters(List.of())).rows())
                .extracting(row -> row.table().get() + ": " + row.extra().get())
                .containsExactly(
                        "person: Using filesort; Using where with pushed condition (person.id = 1)",
                        "team: Using join buffer (hash join)");
    }
}

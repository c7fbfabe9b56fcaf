package io.hearth.sql.binder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.api.error.ErrorCode;
import io.hearth.sql.planner.Explain;
import org.junit.jupiter.api.Test;

class SubqueryTest {
    private final TestDatabase database = new TestDatabase();

    private void check(String sql, String... rows) {
        assertThat(database.run(sql)).as(sql).isEqualTo(String.join("\n", rows));
    }

    private void fails(String sql, String error) {
        assertThat(database.error(sql)).as(sql).isEqualTo(error);
    }

    @Test
    void aScalarSubqueryIsAValue() {
        check("SELECT (SELECT 1), (SELECT 2 WHERE 1 = 0)", "1 null");
        check("SELECT name FROM person WHERE height = (SELECT MAX(height) FROM person)", "Bob");
        check(
                "SELECT name, (SELECT title FROM team t WHERE t.id = p.team) FROM person p",
                "Ada Red",
                "Bob Blue",
                "cid Red",
                "Dan null");
        check(
                "SELECT title, (SELECT COUNT(*) FROM person WHERE team = t.id) AS n FROM team t"
                        + " ORDER BY n DESC, title",
                "Red 2",
                "Blue 1",
                "Green 0");
    }

    @Test
    void aScalarSubqueryHasOneRow() {
        assertThatThrownBy(() -> database.run("SELECT (SELECT id FROM person)"))
                .hasMessage("Subquery returns more than 1 row");
        assertThatThrownBy(
                        () ->
                                database.run(
                                        "SELECT (SELECT name FROM person WHERE team = t.id) FROM"
                                                + " team t"))
                .hasMessage("Subquery returns more than 1 row");
        check("SELECT id FROM person WHERE id < 0 AND id = (SELECT id FROM team)", "");
    }

    @Test
    void existsAsksForARow() {
        check(
                "SELECT EXISTS (SELECT 1), NOT EXISTS (SELECT NULL), EXISTS (SELECT 1 WHERE 0)",
                "1 0 0");
        check(
                "SELECT title FROM team t WHERE NOT EXISTS (SELECT * FROM person WHERE team ="
                        + " t.id)",
                "Green");
        check(
                "SELECT title FROM team t WHERE t.id = 3 OR EXISTS (SELECT 1 FROM person p WHERE"
                        + " p.team = t.id AND NOT EXISTS (SELECT 1 FROM person q WHERE q.team ="
                        + " t.id AND q.id > p.id AND q.team = p.team) AND p.id > 2)",
                "Red",
                "Green");
        check("SELECT EXISTS (SELECT 1 FROM person LIMIT 0)", "0");
    }

    @Test
    void inIsUnknownWhereNullMayBeIt() {
        check(
                "SELECT id, id IN (SELECT team FROM person), id NOT IN (SELECT team FROM person"
                        + " WHERE team IS NOT NULL) FROM team",
                "1 1 0",
                "2 1 0",
                "3 null 1");
        check(
                "SELECT NULL IN (SELECT 1 WHERE 0), NULL NOT IN (SELECT 1), 'a' IN (SELECT 'A')",
                "0 null 1");
        check(
                "SELECT 1 IN (SELECT '1'), 1.5 IN (SELECT 3 / 2), '2020-01-01' IN (SELECT"
                        + " DATE'2020-01-01')",
                "1 1 1");
        check(
                "SELECT name FROM person p WHERE 'red' IN (SELECT title FROM team WHERE id ="
                        + " p.team)",
                "Ada",
                "cid");
    }

    @Test
    void rowsAreFoundColumnByColumn() {
        check(
                "SELECT (1, 2) IN (SELECT 1, 2), (1, NULL) IN (SELECT 1, 2), (2, NULL) IN (SELECT"
                        + " 1, 2), (1, 2) NOT IN (SELECT 1, NULL), (2, 2) NOT IN (SELECT 1, NULL)",
                "1 null 0 null 1");
        check(
                "SELECT (1, 2) = (SELECT 1, 2), (1, 2) <> (SELECT 1, 3), (1, 2) = (SELECT 1, 2"
                        + " WHERE 0), (SELECT 1, NULL) <=> (1, NULL), ROW(1, 2) = ANY (SELECT 1, 2)",
                "1 1 null 1 1");
    }

    @Test
    void quantifiersCompareWithAllRows() {
        check("SELECT id FROM person WHERE id > ALL (SELECT id FROM team)", "4");
        check(
                "SELECT id FROM person WHERE id >= ANY (SELECT id FROM team WHERE id > 1)",
                "2",
                "3",
                "4");
        check(
                "SELECT 1 > ALL (SELECT 1 WHERE 0), 1 > ANY (SELECT 1 WHERE 0), NULL > ALL (SELECT"
                        + " 1 WHERE 0), 1 > ALL (SELECT NULL), 1 < SOME (SELECT NULL UNION ALL SELECT"
                        + " 2), 1 > ALL (SELECT NULL UNION ALL SELECT 2)",
                "1 0 1 null 1 0");
        check(
                "SELECT 1 = ALL (SELECT 1 UNION ALL SELECT 1), 1 <> ANY (SELECT 1 UNION ALL SELECT"
                        + " 2), 1 <> ANY (SELECT 1), 3 <> ALL (SELECT 1)",
                "1 1 0 1");
    }

    @Test
    void theInnerScopeComesFirst() {
        check("SELECT id, (SELECT MAX(id) FROM team WHERE id < 3) FROM person WHERE id = 1", "1 2");
        check("SELECT id FROM person WHERE EXISTS (SELECT 1 FROM team WHERE height > 1.75)", "2");
        fails(
                "SELECT (SELECT nix FROM team) FROM person",
                "1054 Unknown column 'nix' in 'field list'");
        fails(
                "SELECT (SELECT 1 FROM team WHERE nix = 1) FROM person",
                "1054 Unknown column 'nix' in 'where clause'");
        fails(
                "SELECT (SELECT 1 FROM team a, team b WHERE id = 1) FROM person",
                "1052 Column 'id' in where clause is ambiguous");
        fails(
                "SELECT 1 FROM person, (SELECT 1 WHERE person.id = 1) d",
                "1054 Unknown column 'person.id' in 'where clause'");
        fails(
                "WITH c AS (SELECT height AS x) SELECT (SELECT x FROM c) FROM person",
                "1054 Unknown column 'height' in 'field list'");
    }

    @Test
    void subqueriesStandEverywhere() {
        check(
                "SELECT team, COUNT(*) AS n FROM person GROUP BY team HAVING COUNT(*) > (SELECT"
                        + " MIN(id) FROM team) AND EXISTS (SELECT 1 FROM team t WHERE t.id = team AND"
                        + " t.id < n)",
                "1 2");
        check(
                "SELECT name FROM person p ORDER BY (SELECT title FROM team WHERE id = p.team)"
                        + " DESC, name DESC",
                "cid",
                "Ada",
                "Bob",
                "Dan");
        check(
                "SELECT p.name, t.title FROM person p LEFT JOIN team t ON t.id = (SELECT MIN(team)"
                        + " FROM person q WHERE q.team = p.team) ORDER BY p.id",
                "Ada Red",
                "Bob Blue",
                "cid Red",
                "Dan null");
        check("SELECT SUM((SELECT id FROM team t WHERE t.id = p.team)) FROM person p", "4");
        check(
                "SELECT name FROM person p WHERE EXISTS (SELECT 1 FROM (SELECT id FROM team WHERE"
                        + " id = p.team) d WHERE d.id = 2)",
                "Bob");
        check(
                "SELECT (SELECT (SELECT p.name FROM team WHERE id = t.id) FROM team t WHERE t.id ="
                        + " p.team) FROM person p",
                "Ada",
                "Bob",
                "cid",
                "null");
        check(
                "WITH c AS (SELECT id FROM team WHERE id > 1) SELECT name FROM person WHERE team IN"
                        + " (SELECT id FROM c)",
                "Bob");
        check(
                "SELECT name FROM person p WHERE team IN (SELECT id FROM team WHERE p.id = 1 UNION"
                        + " SELECT 2)",
                "Ada",
                "Bob");
        check(
                "SELECT MAX(id) FROM person GROUP BY team HAVING EXISTS (SELECT 1 FROM team WHERE"
                        + " team.id = MAX(person.id) - 1) ORDER BY 1",
                "2",
                "3",
                "4");
    }

    @Test
    void columnsAreCounted() {
        fails("SELECT (SELECT 1, 2)", "1241 Operand should contain 1 column(s)");
        fails("SELECT 1 IN (SELECT 1, 2)", "1241 Operand should contain 1 column(s)");
        fails("SELECT (1, 2) IN (SELECT 1)", "1241 Operand should contain 2 column(s)");
        fails("SELECT (1, 2) = (SELECT 1, 2, 3)", "1241 Operand should contain 2 column(s)");
        fails("SELECT (1, 2) > ALL (SELECT 1, 2)", "1241 Operand should contain 1 column(s)");
        fails(
                "SELECT 1 IN (SELECT 1 LIMIT 1)",
                "1235 This version of MySQL doesn't yet support 'LIMIT & IN/ALL/ANY/SOME"
                        + " subquery'");
    }

    @Test
    void plansAreKeptForOtherLiterals() {
        String sql =
                "SELECT name FROM person p WHERE EXISTS (SELECT 1 FROM team t WHERE t.id ="
                        + " p.team AND t.title = '%s') AND id < %d";
        check(sql.formatted("Red", 9), "Ada", "cid");
        long hits = database.planner.cache().hits();
        check(sql.formatted("Blue", 8), "Bob");
        check(sql.formatted("Red", 2), "Ada");
        assertThat(database.planner.cache().hits()).isEqualTo(hits + 2);
        assertThat(database.plan(sql.formatted("Red", 9)).plan().tables())
                .containsExactlyInAnyOrder(database.people, database.teams);
    }

    @Test
    void theTableIsToldTheRowAround() {
        database.run(
                "SELECT name FROM person p WHERE EXISTS (SELECT 1 FROM team WHERE id ="
                        + " p.team) AND id = 2");
        assertThat(database.teams.wanted).contains("EQUAL", "2", "limit 1");
    }

    private void explains(String sql, String... lines) {
        assertThat(database.tree(sql)).as(sql).isEqualTo(String.join("\n", lines) + "\n");
    }

    @Test
    void explainShowsTheirPlans() {
        explains(
                "SELECT (SELECT MAX(id) FROM team), name FROM person p WHERE id > 1 AND NOT EXISTS"
                        + " (SELECT 1 FROM team t WHERE t.id = p.team AND t.title > p.name)",
                "-> Filter: not(exists(select #2))",
                "    -> Table scan on person, with pushed condition: (p.id > 1)",
                "    -> Select #2 (subquery in condition; dependent)",
                "        -> Limit: 1 row(s)",
                "            -> Table scan on team, with pushed condition: ((t.id = p.team) and"
                        + " (t.title > p.name))",
                "-> Select #3 (subquery in projection; run only once)",
                "    -> Aggregate: max(team.id)",
                "        -> Table scan on team");
    }

    @Test
    void aConditionWithASubqueryLeavesTheOthersTheirWayDown() {
        explains(
                "SELECT 1 FROM person p JOIN team t ON p.team = t.id WHERE p.id = 1 AND t.id IN"
                        + " (SELECT id FROM team)",
                "-> Inner hash join (t.id = p.team)",
                "    -> Table scan on person, with pushed condition: (p.id = 1)",
                "    -> Filter: (t.id in (select #2))",
                "        -> Table scan on team",
                "        -> Select #2 (subquery in condition; run only once)",
                "            -> Table scan on team");
    }

    @Test
    void theTraditionalFormHasTheirTables() {
        String sql =
                "SELECT name FROM person p WHERE EXISTS (SELECT 1 FROM team WHERE id = p.team)";
        assertThat(new Explain(database.plan(sql).plan().root()).rows())
                .extracting(row -> row.id() + " " + row.selectType() + " " + row.table().get())
                .containsExactly("1 PRIMARY person", "2 DEPENDENT SUBQUERY team");
        assertThat(new Explain(database.plan(sql).plan().root()).json())
                .contains("Select #2 (subquery in condition; dependent)")
                .contains("\"table_name\": \"team\"");
    }

    @Test
    void theirMemoryIsTheStatements() {
        assertThatThrownBy(
                        () ->
                                database.runWithin(
                                        1000, "SELECT 1 IN (SELECT name FROM person), (SELECT 1)"))
                .hasMessageContaining("Out of memory");
    }

    @Test
    void volatileQueriesRunForEachRow() {
        assertThat(
                        database.run(
                                        "SELECT (SELECT UUID() WHERE p.team IS NOT NULL OR 1) FROM"
                                                + " person p")
                                .lines())
                .hasSize(4)
                .doesNotHaveDuplicates();
    }

    @Test
    void aStatementIsKilledInsideThem() {
        int[] left = {20};
        database.session.checkpoint =
                () -> {
                    if (--left[0] == 0) {
                        throw ErrorCode.ER_QUERY_INTERRUPTED.toException();
                    }
                };
        assertThatThrownBy(
                        () ->
                                database.run(
                                        "SELECT (SELECT COUNT(*) FROM person q WHERE q.id >="
                                                + " p.id) FROM person p, person r, team"))
                .hasMessage("Query execution was interrupted");
    }

    @Test
    void anAggregateOfOuterColumnsOnlyIsRefused() {
        fails(
                "SELECT (SELECT MAX(p.id) FROM team) FROM person p",
                "1235 This version of MySQL doesn't yet support 'aggregates of an outer query in a"
                        + " subquery'");
    }
}

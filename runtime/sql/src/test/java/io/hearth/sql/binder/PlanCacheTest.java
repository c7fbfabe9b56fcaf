package io.hearth.sql.binder;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.table.Column;
import io.hearth.api.table.ColumnType;
import io.hearth.sql.planner.PlanCache;
import io.hearth.sql.type.SqlMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanCacheTest {
    private final TestDatabase database = new TestDatabase();

    private long hits() {
        return database.planner.cache().hits();
    }

    private void check(String sql, String rows, long hits) {
        assertThat(database.run(sql)).as(sql).isEqualTo(rows);
        assertThat(hits()).as("hits after " + sql).isEqualTo(hits);
    }

    @Test
    void aStatementWithOtherLiteralsHasTheSamePlan() {
        check("SELECT name FROM person WHERE id = 1 AND name <> 'x'", "Ada", 0);
        check("SELECT name FROM person WHERE id = 22 AND name <> 'xyz'", "", 1);
        check("SELECT name FROM person WHERE id = 2 AND name <> 'it''s'", "Bob", 2);
        check("SELECT name FROM person WHERE id = 2 AND name <> 'bob';", "", 2);
    }

    @Test
    void literalsOfOtherTypesHaveOtherPlans() {
        check("SELECT name FROM person WHERE height > 1", "Ada\nBob\ncid", 0);
        check("SELECT name FROM person WHERE height > 1.75", "Bob", 0);
        check("SELECT name FROM person WHERE height > '1.75'", "Bob", 0);
        check("SELECT name FROM person WHERE height > 99999999999999999999", "", 1);
        check("SELECT name FROM person WHERE height > 2", "", 2);
    }

    @Test
    void limitsAndNumbersOfColumnsBelongToThePlan() {
        check("SELECT id, title FROM team ORDER BY 1 LIMIT 1", "1 Red", 0);
        check("SELECT id, title FROM team ORDER BY 2 LIMIT 1", "2 Blue", 1);
        check("SELECT id, title FROM team ORDER BY 2 LIMIT 2", "2 Blue\n3 Green", 2);
        check("SELECT id, title FROM team ORDER BY 1 LIMIT 1", "1 Red", 3);
        assertThat(database.planner.cache().size()).isEqualTo(1);
    }

    @Test
    void columnsAreNamedByEachStatementsOwnText() {
        assertThat(database.columns("SELECT 1+id, -5, 5 AS x FROM team"))
                .isEqualTo("1+id: bigint not null, -5: bigint not null," + " x: bigint not null");
        assertThat(database.columns("SELECT 2+id, -7, 7 AS x FROM team"))
                .isEqualTo("2+id: bigint not null, -7: bigint not null," + " x: bigint not null");
        assertThat(hits()).isEqualTo(1);
        assertThat(database.columns("SELECT 10+id, -5, 7 AS x FROM team")).startsWith("10+id: ");
        assertThat(database.columns("SELECT 'a', 'it''s'")).startsWith("a: ").contains(" it's: ");
        assertThat(database.columns("SELECT 'b', 'it''s'")).startsWith("b: ");
        assertThat(database.columns("SELECT * FROM (SELECT 1+1) d")).startsWith("1+1: ");
        assertThat(database.columns("SELECT * FROM (SELECT 2+2) d")).startsWith("2+2: ");
    }

    @Test
    void lengthsOfSelectedLiteralsAreExact() {
        assertThat(database.columns("SELECT 'a' AS x")).isEqualTo("x: varchar(1) not null");
        assertThat(database.columns("SELECT 'abc' AS x")).isEqualTo("x: varchar(3) not null");
        assertThat(database.columns("SELECT 'def' AS x")).isEqualTo("x: varchar(3) not null");
    }

    @Test
    void whatHoldsForTheSessionIsInTheKey() {
        check("SELECT \"a\" AS x FROM team WHERE id = 1", "a", 0);
        database.session.modes = Set.of(SqlMode.ANSI_QUOTES);
        assertThat(database.error("SELECT \"a\" AS x FROM team WHERE id = 1")).startsWith("1054");
        database.session.modes = SqlMode.defaults();
        database.session.schema = Optional.of("mysql");
        assertThat(database.error("SELECT \"a\" AS x FROM team WHERE id = 1")).startsWith("1146");
    }

    @Test
    void aChangeOfTheCatalogMakesPlansStale() {
        check("SELECT COUNT(*) FROM information_schema.hello", "1", 0);
        var registration =
                database.catalog.add(
                        new MemoryTable(
                                "information_schema",
                                "MORE",
                                List.of(Column.of("X", ColumnType.bigint())),
                                List.of()));
        check("SELECT COUNT(*) FROM information_schema.hello", "1", 0);
        check("SELECT COUNT(*) FROM information_schema.more", "0", 0);
        registration.close();
        assertThat(database.error("SELECT COUNT(*) FROM information_schema.more"))
                .startsWith("1109 ");
        assertThat(database.planner.cache().size()).isEqualTo(3);
        database.planner.dropStalePlans();
        assertThat(database.planner.cache().size()).isZero();
    }

    @Test
    void adjacentStringsAndIntroducersArePartOfThePlan() {
        check("SELECT id FROM team WHERE title = 'Re' 'd'", "1", 0);
        check("SELECT id FROM team WHERE title = 'Gre' 'en'", "3", 1);
        check("SELECT id FROM team WHERE title = _utf8mb4'Blue'", "2", 1);
        check("SELECT id FROM team WHERE title = _utf8mb4'Red'", "1", 2);
        check("SELECT id FROM team WHERE DATE '2024-01-02' > '2024-01-01'", "1\n2\n3", 2);
    }

    @Test
    void theLeastRecentlyUsedPlanLeaves() {
        PlanCache<String, Integer> cache = new PlanCache<>(2);
        cache.put("a", 1);
        cache.put("b", 2);
        assertThat(cache.get("a")).contains(1);
        cache.put("c", 3);
        assertThat(cache.get("b")).isEmpty();
        assertThat(cache.get("a")).contains(1);
        assertThat(cache.hits()).isEqualTo(2);
        assertThat(cache.misses()).isEqualTo(1);
    }
}

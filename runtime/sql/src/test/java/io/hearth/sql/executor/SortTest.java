package io.hearth.sql.executor;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.sql.plan.Filter;
import io.hearth.sql.plan.Limit;
import io.hearth.sql.plan.PlanNode;
import io.hearth.sql.plan.RowCount;
import io.hearth.sql.plan.RowRange;
import io.hearth.sql.plan.Sort;
import io.hearth.sql.plan.SortKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 7, 100, 1023, 1024, 1025, 5000})
    void rowsComeInTheOrderOfAnyKeysAndEqualOnesStayAsTheyWere(int rows) {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            TestTable table = RandomRows.table(random, rows);
            PlanNode input = filtered(table, random);
            List<SortKey> keys = keys(input, random);
            assertThat(Plans.run(new Sort(input, keys, Optional.empty())))
                    .isEqualTo(expected(input, keys));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 100, 1500, 4000})
    void theFirstRowsAreTheSameAsOfAWholeSort(int wanted) {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            PlanNode input = filtered(RandomRows.table(random, 6000), random);
            List<SortKey> keys = keys(input, random);
            List<List<Object>> all = expected(input, keys);
            assertThat(Plans.run(new Sort(input, keys, Optional.of(RowRange.first(wanted)))))
                    .isEqualTo(all.subList(0, Math.min(wanted, all.size())));
        }
    }

    @Test
    void aLimitAboveSkipsTheOffsetThatTheSortKept() {
        Random random = new Random(3);
        PlanNode input = filtered(RandomRows.table(random, 3000), random);
        List<SortKey> keys = keys(input, random);
        RowRange range = new RowRange(RowCount.of(30), Optional.of(RowCount.of(12)));
        assertThat(Plans.run(new Limit(new Sort(input, keys, Optional.of(range)), range)))
                .isEqualTo(expected(input, keys).subList(30, 42));
    }

    @Test
    void aSortThatNeedsTooMuchMemoryFailsAndGivesAllOfItBack() {
        TestTable table = RandomRows.table(new Random(4), 50_000);
        PlanNode sort =
                new Sort(
                        table.scan(),
                        List.of(new SortKey(Plans.column(table.scan(), 2), false)),
                        Optional.empty());
        ExecutionContext context = new TestStatement().context(500_000);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Plans.run(sort, context))
                .hasMessageStartingWith("Out of memory.");
        assertThat(context.memory().used()).isZero();
        assertThat(table.closed).isEqualTo(1);
    }

    @Test
    void onlyTheFirstRowsOfManyNeedLittleMemory() {
        TestTable table = RandomRows.table(new Random(4), 200_000);
        PlanNode sort =
                new Sort(
                        table.scan(),
                        List.of(new SortKey(Plans.column(table.scan(), 2), false)),
                        Optional.of(RowRange.first(10)));
        assertThat(Plans.run(sort, new TestStatement().context(1_000_000))).hasSize(10);
    }

    static PlanNode filtered(TestTable table, Random random) {
        PlanNode scan = table.scan();
        return random.nextBoolean()
                ? scan
                : new Filter(
                        scan,
                        Plans.call(
                                random.nextBoolean() ? "<" : ">=",
                                Plans.column(scan, 1),
                                Plans.number(random.nextInt(7) - 3)));
    }

    private static List<SortKey> keys(PlanNode input, Random random) {
        List<SortKey> keys = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            keys.add(new SortKey(Plans.column(input, 1 + random.nextInt(3)), random.nextBoolean()));
        }
        return keys;
    }

    private static List<List<Object>> expected(PlanNode input, List<SortKey> keys) {
        List<List<Object>> rows = new ArrayList<>(Plans.run(input));
        Comparator<List<Object>> order = (a, b) -> 0;
        for (SortKey key : keys) {
            int column =
                    ((io.hearth.sql.expression.BoundExpression.ColumnReference) key.expression())
                            .index();
            Comparator<List<Object>> one =
                    (a, b) -> RandomRows.compare(a.get(column), b.get(column));
            order = order.thenComparing(key.isDescending() ? one.reversed() : one);
        }
        rows.sort(order);
        return rows;
    }
}

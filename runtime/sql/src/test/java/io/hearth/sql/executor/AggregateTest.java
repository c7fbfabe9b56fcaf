package io.hearth.sql.executor;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.sql.expression.AggregateFunction;
import io.hearth.sql.expression.BoundExpression;
import io.hearth.sql.expression.FunctionRegistry;
import io.hearth.sql.plan.Aggregate;
import io.hearth.sql.plan.AggregateCall;
import io.hearth.sql.plan.HashJoin;
import io.hearth.sql.plan.JoinKind;
import io.hearth.sql.plan.PlanNode;
import io.hearth.sql.plan.TableScan;
import io.hearth.sql.type.SqlType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AggregateTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 1023, 1025, 5000})
    void groupsAreThoseOfAMapAndShowTheirFirstRowsKeys(int rows) {
        for (int seed = 0; seed < 30; seed++) {
            Random random = new Random(seed);
            PlanNode input = SortTest.filtered(RandomRows.table(random, rows), random);
            List<Integer> keys = new ArrayList<>();
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                keys.add(1 + random.nextInt(3));
            }
            assertThat(Plans.run(aggregate(input, keys))).isEqualTo(expected(input, keys));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2000})
    void withoutKeysThereIsOneRowEvenOfNothing(int rows) {
        PlanNode input = RandomRows.table(new Random(rows), rows).scan();
        long sum = Plans.run(input).stream().mapToLong(row -> (Long) row.get(0)).sum();
        assertThat(Plans.run(aggregate(input, List.of())))
                .containsExactly(List.of((long) rows, sum));
    }

    @Test
    void withoutAggregatesOnlyDifferentRowsAreLeft() {
        PlanNode input = RandomRows.table(new Random(8), 3000).scan();
        Aggregate distinct =
                new Aggregate(
                        input, List.of(Plans.column(input, 1), Plans.column(input, 2)), List.of());
        List<List<Object>> expected =
                expected(input, List.of(1, 2)).stream().map(row -> row.subList(0, 2)).toList();
        assertThat(Plans.run(distinct)).isEqualTo(expected);
    }

    @Test
    void manyGroupsComeInManyBatches() {
        PlanNode input = RandomRows.table(new Random(9), 40_000).scan();
        List<List<Object>> groups = Plans.run(aggregate(input, List.of(0)));
        assertThat(groups).hasSize(40_000);
        assertThat(groups.get(39_999)).isEqualTo(List.of(39_999L, 1L, 39_999L));
    }

    @Test
    void groupsThatNeedTooMuchMemoryFail() {
        TestTable table = RandomRows.table(new Random(9), 40_000);
        ExecutionContext context = new TestStatement().context(200_000);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> Plans.run(aggregate(table.scan(), List.of(0)), context))
                .hasMessageStartingWith("Out of memory.");
        assertThat(context.memory().used()).isZero();
        assertThat(table.closed).isEqualTo(table.opened);
    }

    @Test
    void theServersAggregatesAgreeWithAModel() {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            PlanNode input =
                    SortTest.filtered(RandomRows.table(random, random.nextInt(3_000)), random);
            Aggregate aggregate =
                    new Aggregate(
                            input,
                            List.of(Plans.column(input, 2)),
                            List.of(
                                    call("COUNT", false),
                                    call("COUNT", false, Plans.column(input, 1)),
                                    call("COUNT", true, Plans.column(input, 1)),
                                    call("MIN", false, Plans.column(input, 1)),
                                    call("MAX", false, Plans.column(input, 3)),
                                    call("SUM", true, Plans.column(input, 3))));
            assertThat(Plans.run(aggregate)).as("seed %d", seed).isEqualTo(modelled(input));
        }
    }

    @Test
    void rowsAreCountedWithoutReadingAColumn() {
        TestTable left = RandomRows.table(new Random(1), 1_100);
        TestTable right = RandomRows.table(new Random(2), 70);
        PlanNode pairs =
                new HashJoin(
                        JoinKind.INNER,
                        new TableScan(left, List.of(), List.of(), Optional.empty(), false),
                        new TableScan(right, List.of(), List.of(), Optional.empty(), false),
                        List.of(),
                        Optional.empty(),
                        false);
        Aggregate count = new Aggregate(pairs, List.of(), List.of(call("COUNT", false)));
        assertThat(Plans.run(count)).containsExactly(List.of(77_000L));
    }

    private static AggregateCall call(
            String name, boolean isDistinct, BoundExpression... arguments) {
        AggregateFunction function = FunctionRegistry.standard().aggregate(name).orElseThrow();
        List<SqlType> types = Arrays.stream(arguments).map(BoundExpression::type).toList();
        return new AggregateCall(
                function, List.of(arguments), isDistinct, function.resultType(types));
    }

    private static List<List<Object>> modelled(PlanNode input) {
        Map<Object, List<List<Object>>> groups = new LinkedHashMap<>();
        for (List<Object> row : Plans.run(input)) {
            groups.computeIfAbsent(RandomRows.seen(row.get(2)), key -> new ArrayList<>()).add(row);
        }
        List<List<Object>> result = new ArrayList<>();
        for (List<List<Object>> rows : groups.values()) {
            List<Long> numbers =
                    rows.stream().map(row -> (Long) row.get(1)).filter(Objects::nonNull).toList();
            List<Double> reals =
                    rows.stream().map(row -> (Double) row.get(3)).filter(Objects::nonNull).toList();
            result.add(
                    Arrays.asList(
                            rows.get(0).get(2),
                            (long) rows.size(),
                            (long) numbers.size(),
                            numbers.stream().distinct().count(),
                            numbers.stream().min(Comparator.naturalOrder()).orElse(null),
                            reals.stream().max(Comparator.naturalOrder()).orElse(null),
                            reals.stream().distinct().reduce(Double::sum).orElse(null)));
        }
        return result;
    }

    private static Aggregate aggregate(PlanNode input, List<Integer> keys) {
        BoundExpression id = Plans.column(input, 0);
        return new Aggregate(
                input,
                keys.stream().<BoundExpression>map(key -> Plans.column(input, key)).toList(),
                List.of(
                        new AggregateCall(
                                new LongSum(), List.of(Plans.number(1)), false, SqlType.bigint()),
                        new AggregateCall(new LongSum(), List.of(id), false, SqlType.bigint())));
    }

    private static List<List<Object>> expected(PlanNode input, List<Integer> keys) {
        Map<List<Object>, List<Object>> groups = new LinkedHashMap<>();
        for (List<Object> row : Plans.run(input)) {
            List<Object> shown = new ArrayList<>();
            List<Object> seen = new ArrayList<>();
            for (int key : keys) {
                shown.add(row.get(key));
                seen.add(RandomRows.seen(row.get(key)));
            }
            shown.add(0L);
            shown.add(0L);
            List<Object> group = groups.computeIfAbsent(seen, key -> shown);
            group.set(keys.size(), (Long) group.get(keys.size()) + 1);
            group.set(keys.size() + 1, (Long) group.get(keys.size() + 1) + (Long) row.get(0));
        }
        return new ArrayList<>(groups.values());
    }
}

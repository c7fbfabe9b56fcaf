package io.hearth.sql.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.sql.type.Collation;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.type.SqlType.Kind;
import io.hearth.sql.vector.ColumnVector;
import io.hearth.sql.vector.Rows;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AggregatesTest {
    private static final int[] GROUPS = {0, 1, 0, 1, 2};

    @Test
    void countsRowsAndValues() {
        assertThat(aggregate("COUNT", false, SqlType.bigint(), 1L, null, 3L, 4L, null))
                .containsExactly(2L, 1L, 0L);
        AggregateFunction count = function("COUNT");
        Accumulator star = count.accumulator(List.of(), false);
        star.ensureGroups(3);
        star.add(new ColumnVector[0], new Rows(5), GROUPS, new TestContext());
        assertThat(results(star, SqlType.bigint(), 3)).containsExactly(2L, 2L, 1L);
    }

    @Test
    void countsDistinctValuesByTheirCollation() {
        SqlType type = SqlType.varchar(5, Collation.UTF8MB4_0900_AI_CI);
        assertThat(aggregate("COUNT", true, type, "a", "b", "A", "c", null))
                .containsExactly(1L, 2L, 0L);
    }

    @Test
    void sumsOfWholeNumbersAreDecimals() {
        assertThat(aggregate("SUM", false, SqlType.bigint(), 1L, null, 3L, 4L, null))
                .containsExactly(new BigDecimal("4"), new BigDecimal("4"), null);
        assertThat(
                        aggregate(
                                "SUM",
                                false,
                                SqlType.bigint(),
                                Long.MAX_VALUE,
                                0L,
                                Long.MAX_VALUE,
                                1L,
                                -1L))
                .containsExactly(
                        new BigDecimal("18446744073709551614"),
                        BigDecimal.ONE,
                        new BigDecimal("-1"));
        assertThat(aggregate("SUM", false, SqlType.unsignedBigint(), -1L, 0L, 1L, 1L, 5L))
                .startsWith(new BigDecimal("18446744073709551616"));
        assertThat(function("SUM").resultType(List.of(SqlType.of(Kind.INT))).text())
                .isEqualTo("decimal(32,0)");
        assertThat(function("SUM").resultType(List.of(SqlType.real())).kind())
                .isEqualTo(Kind.DOUBLE);
    }

    @Test
    void averagesHaveFourDigitsMore() {
        assertThat(aggregate("AVG", false, SqlType.bigint(), 1L, 1L, 1L, 2L, 2L))
                .containsExactly(
                        new BigDecimal("1.0000"),
                        new BigDecimal("1.5000"),
                        new BigDecimal("2.0000"));
        assertThat(aggregate("AVG", false, SqlType.real(), 1.0, 1.0, 2.0, null, null))
                .containsExactly(1.5, 1.0, null);
        assertThat(function("AVG").resultType(List.of(SqlType.of(Kind.INT))).text())
                .isEqualTo("decimal(14,4)");
        assertThat(function("AVG").resultType(List.of(SqlType.decimal(10, 2))).text())
                .isEqualTo("decimal(14,6)");
    }

    @Test
    void extremesFollowTheCollation() {
        SqlType type = SqlType.varchar(5, Collation.UTF8MB4_0900_AI_CI);
        assertThat(texts(aggregate("MIN", false, type, "b", "x", "A", null, null)))
                .containsExactly("A", "x", null);
        assertThat(texts(aggregate("MAX", false, type, "b", "x", "A", "Y", "")))
                .containsExactly("b", "Y", "");
        assertThat(aggregate("MAX", false, SqlType.unsignedBigint(), 1L, 2L, -1L, 3L, 4L))
                .containsExactly(-1L, 3L, 4L);
        assertThat(aggregate("MIN", true, SqlType.bigint(), 1L, 2L, -1L, 3L, 4L))
                .containsExactly(-1L, 2L, 4L);
    }

    @Test
    void sumsOfDistinctValuesCountEachOnce() {
        assertThat(aggregate("SUM", true, SqlType.bigint(), 2L, 3L, 2L, 4L, null))
                .containsExactly(new BigDecimal("2"), new BigDecimal("7"), null);
    }

    @Test
    void withoutGroupsAllIsOneGroup() {
        Accumulator sum = function("SUM").accumulator(List.of(SqlType.bigint()), false);
        sum.ensureGroups(1);
        ColumnVector vector = vector(SqlType.bigint(), 1L, 2L, 3L);
        sum.add(
                new ColumnVector[] {vector},
                new Rows(new int[] {0, 2}, 2),
                null,
                new TestContext());
        assertThat(results(sum, SqlType.decimal(42, 0), 1)).containsExactly(new BigDecimal("4"));
        Accumulator none = function("MAX").accumulator(List.of(SqlType.bigint()), false);
        none.ensureGroups(1);
        assertThat(results(none, SqlType.bigint(), 1)).containsExactly((Object) null);
        assertThat(sum.memory()).isPositive();
    }

    private static AggregateFunction function(String name) {
        return FunctionRegistry.standard().aggregate(name).orElseThrow();
    }

    private static List<Object> aggregate(
            String name, boolean distinct, SqlType type, Object... values) {
        AggregateFunction function = function(name);
        Accumulator accumulator = function.accumulator(List.of(type), distinct);
        accumulator.ensureGroups(3);
        accumulator.add(
                new ColumnVector[] {vector(type, values)},
                new Rows(values.length),
                GROUPS,
                new TestContext());
        return results(accumulator, function.resultType(List.of(type)), 3);
    }

    private static ColumnVector vector(SqlType type, Object... values) {
        ColumnVector vector = ColumnVector.of(type, values.length);
        for (int row = 0; row < values.length; row++) {
            Object value = values[row];
            vector.set(
                    row,
                    value instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : value);
        }
        return vector;
    }

    private static List<Object> results(Accumulator accumulator, SqlType type, int count) {
        ColumnVector result = ColumnVector.of(type, count);
        accumulator.results(0, count, result);
        Object[] values = new Object[count];
        Arrays.setAll(values, result::get);
        return new ArrayList<>(Arrays.asList(values));
    }

    private static List<String> texts(List<Object> values) {
        return values.stream()
                .map(
                        value ->
                                value == null
                                        ? null
                                        : new String((byte[]) value, StandardCharsets.UTF_8))
                .toList();
    }
}

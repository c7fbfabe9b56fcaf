package io.hearth.sql.binder;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.table.Column;
import io.hearth.api.table.ColumnType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Subqueries over random rows, against loops over the same rows. */
class RandomSubqueryTest {
    private static final int ROUNDS = 100;
    private static final int MOST_ROWS = 12;
    private static final int MOST_VALUE = 4;

    private final Random random = new Random(20261121);

    /** A row of two numbers, each of which may be NULL. */
    private record Row(Long a, Long b) {
        static Boolean equal(Long one, Long other) {
            return one == null || other == null ? null : one.equals(other);
        }
    }

    /** What WHERE makes of a row of the inner table beside one of the outer table. */
    private interface Condition {
        boolean holds(Row outer, Row inner);
    }

    private enum Correlation implements Condition {
        NONE("1 = 1") {
            @Override
            public boolean holds(Row outer, Row inner) {
                return true;
            }
        },
        EQUAL("u.b = t.b") {
            @Override
            public boolean holds(Row outer, Row inner) {
                return Boolean.TRUE.equals(Row.equal(inner.b(), outer.b()));
            }
        },
        NULL_SAFE("u.b <=> t.b") {
            @Override
            public boolean holds(Row outer, Row inner) {
                return Objects.equals(inner.b(), outer.b());
            }
        },
        LESS("u.b < t.a + 1") {
            @Override
            public boolean holds(Row outer, Row inner) {
                return inner.b() != null && outer.a() != null && inner.b() < outer.a() + 1;
            }
        };

        private final String sql;

        Correlation(String sql) {
            this.sql = sql;
        }
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int i = random.nextInt(MOST_ROWS); i > 0; i--) {
            rows.add(new Row(value(), value()));
        }
        return rows;
    }

    private Long value() {
        int value = random.nextInt(MOST_VALUE + 1);
        return value == MOST_VALUE ? null : (Long) (long) value;
    }

    private static MemoryTable table(String name, List<Row> rows) {
        List<List<Object>> values =
                rows.stream().map(row -> Arrays.<Object>asList(row.a(), row.b())).toList();
        return new MemoryTable(
                "information_schema",
                name,
                List.of(Column.of("a", ColumnType.bigint()), Column.of("b", ColumnType.bigint())),
                values);
    }

    @Test
    void theyGiveWhatLoopsGive() {
        for (int round = 0; round < ROUNDS; round++) {
            TestDatabase database = new TestDatabase();
            List<Row> outer = rows();
            List<Row> inner = rows();
            database.catalog.add(table("T", outer));
            database.catalog.add(table("U", inner));
            for (Correlation correlation : Correlation.values()) {
                check(database, outer, inner, correlation);
            }
        }
    }

    private static void check(
            TestDatabase database, List<Row> outer, List<Row> inner, Correlation correlation) {
        String from = " FROM information_schema.U u WHERE " + correlation.sql + ")";
        String sql =
                "SELECT EXISTS (SELECT 1"
                        + from
                        + ", t.a IN (SELECT a"
                        + from
                        + ", t.a NOT IN (SELECT a"
                        + from
                        + ", (t.a, t.b) IN (SELECT a, b"
                        + from
                        + ", t.a > ALL (SELECT a"
                        + from
                        + ", t.a <= ANY (SELECT a"
                        + from
                        + ", (SELECT COUNT(*)"
                        + from
                        + " FROM information_schema.T t";
        String expected =
                outer.stream()
                        .map(row -> line(row, found(row, inner, correlation)))
                        .collect(Collectors.joining("\n"));
        assertThat(database.run(sql)).as(sql + outer + inner).isEqualTo(expected);
        String filtered =
                "SELECT a, b FROM information_schema.T t WHERE NOT EXISTS (SELECT 1"
                        + from
                        + " OR a IN (SELECT a"
                        + from;
        assertThat(database.run(filtered))
                .as(filtered + outer + inner)
                .isEqualTo(
                        outer.stream()
                                .filter(row -> isKept(row, found(row, inner, correlation)))
                                .map(row -> row.a() + " " + row.b())
                                .collect(Collectors.joining("\n")));
    }

    private static List<Row> found(Row row, List<Row> inner, Correlation correlation) {
        return inner.stream().filter(other -> correlation.holds(row, other)).toList();
    }

    private static boolean isKept(Row row, List<Row> found) {
        return found.isEmpty() || Boolean.TRUE.equals(in(row, found));
    }

    private static Boolean in(Row row, List<Row> found) {
        return any(found.stream().map(other -> Row.equal(row.a(), other.a())).toList());
    }

    private static String line(Row row, List<Row> found) {
        Boolean in = in(row, found);
        Boolean rowIn =
                any(
                        found.stream()
                                .map(
                                        other ->
                                                and(
                                                        Row.equal(row.a(), other.a()),
                                                        Row.equal(row.b(), other.b())))
                                .toList());
        Boolean notGreater = any(found.stream().map(other -> atMost(row.a(), other.a())).toList());
        return String.join(
                " ",
                text(!found.isEmpty()),
                text(in),
                text(not(in)),
                text(rowIn),
                text(not(notGreater)),
                text(notGreater),
                String.valueOf(found.size()));
    }

    private static Boolean atMost(Long one, Long other) {
        return one == null || other == null ? null : (Boolean) (one <= other);
    }

    private static Boolean any(List<Boolean> truths) {
        if (truths.contains(true)) {
            return true;
        }
        return truths.contains(null) ? null : (Boolean) false;
    }

    private static Boolean and(Boolean one, Boolean other) {
        if (Boolean.FALSE.equals(one) || Boolean.FALSE.equals(other)) {
            return false;
        }
        return one == null || other == null ? null : (Boolean) true;
    }

    private static Boolean not(Boolean truth) {
        return truth == null ? null : (Boolean) !truth;
    }

    private static String text(Boolean truth) {
        return truth == null ? "null" : truth ? "1" : "0";
    }
}

package io.hearth.sql.executor;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.sql.expression.BoundExpression;
import io.hearth.sql.expression.BoundExpression.ColumnReference;
import io.hearth.sql.plan.HashJoin;
import io.hearth.sql.plan.JoinKey;
import io.hearth.sql.plan.JoinKind;
import io.hearth.sql.plan.PlanNode;
import io.hearth.sql.plan.Sort;
import io.hearth.sql.plan.SortKey;
import io.hearth.sql.type.Collation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HashJoinTest {
    private static final int COLUMNS = RandomRows.COLUMNS.size();

    private TestTable left;
    private TestTable right;

    @ParameterizedTest
    @EnumSource(JoinKind.class)
    void pairsAreThoseOfTwoNestedLoops(JoinKind kind) {
        for (int seed = 0; seed < 150; seed++) {
            Random random = new Random(seed);
            HashJoin join = join(kind, random);
            List<List<Object>> expected = nestedLoops(join);
            List<List<Object>> actual = Plans.run(join);
            if (join.buildsLeft()) {
                assertThat(actual)
                        .as("seed %d", seed)
                        .containsExactlyInAnyOrderElementsOf(expected);
            } else {
                assertThat(actual).as("seed %d", seed).isEqualTo(expected);
            }
            assertThat(left.closed).isEqualTo(left.opened);
            assertThat(right.closed).isEqualTo(right.opened);
        }
    }

    @Test
    void aJoinWithoutKeysPairsEveryRowWithEveryRow() {
        left = RandomRows.table(new Random(1), 130);
        right = RandomRows.table(new Random(2), 70);
        HashJoin join =
                new HashJoin(
                        JoinKind.INNER,
                        left.scan(),
                        right.scan(),
                        List.of(),
                        Optional.empty(),
                        false);
        assertThat(Plans.run(join)).hasSize(130 * 70).isEqualTo(nestedLoops(join));
    }

    @Test
    void theOtherTableIsNotOpenedIfThereIsNothingToPairItWith() {
        left = RandomRows.table(new Random(1), 10);
        right = RandomRows.table(new Random(2), 0);
        assertThat(Plans.run(plain(JoinKind.INNER))).isEmpty();
        assertThat(left.opened).isZero();
        assertThat(right.opened).isEqualTo(1);
        assertThat(right.closed).isEqualTo(1);
    }

    @Test
    void aJoinInAJoinGivesTheSamePairs() {
        left = RandomRows.table(new Random(5), 300);
        right = RandomRows.table(new Random(6), 40);
        HashJoin inner = plain(JoinKind.LEFT);
        TestTable third = RandomRows.table(new Random(7), 20);
        HashJoin outer =
                new HashJoin(
                        JoinKind.LEFT,
                        inner,
                        third.scan(),
                        List.of(
                                JoinKey.equal(
                                        Plans.column(inner, COLUMNS + 2),
                                        Plans.column(third.scan(), 2))),
                        Optional.empty(),
                        false);
        PlanNode sorted =
                new Sort(
                        outer,
                        List.of(new SortKey(Plans.column(outer, 0), false)),
                        Optional.empty());
        assertThat(Plans.run(sorted)).isEqualTo(nestedLoops(outer));
    }

    @Test
    void theSmallerInputIsKeptIfItIsKnownToBeMuchSmaller() {
        left = RandomRows.table(new Random(5), 1);
        right = RandomRows.table(new Random(6), 1);
        assertThat(chosen().buildsLeft()).isFalse();
        left.estimate = OptionalLong.of(10);
        assertThat(chosen().buildsLeft()).isFalse();
        right.estimate = OptionalLong.of(30);
        assertThat(chosen().buildsLeft()).isFalse();
        right.estimate = OptionalLong.of(300);
        assertThat(chosen().buildsLeft()).isTrue();
    }

    private HashJoin chosen() {
        return HashJoin.of(JoinKind.INNER, left.scan(), right.scan(), List.of(), Optional.empty());
    }

    private HashJoin plain(JoinKind kind) {
        return new HashJoin(
                kind,
                left.scan(),
                right.scan(),
                List.of(JoinKey.equal(Plans.column(left.scan(), 1), Plans.column(right.scan(), 1))),
                Optional.empty(),
                false);
    }

    private HashJoin join(JoinKind kind, Random random) {
        left = RandomRows.table(random, size(random));
        right = RandomRows.table(random, size(random));
        PlanNode leftInput = SortTest.filtered(left, random);
        PlanNode rightInput = SortTest.filtered(right, random);
        List<JoinKey> keys = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            int column = 1 + random.nextInt(3);
            keys.add(
                    new JoinKey(
                            Plans.column(leftInput, column),
                            Plans.column(rightInput, column),
                            Collation.UTF8MB3_GENERAL_CI,
                            random.nextInt(3) == 0));
        }
        return new HashJoin(
                kind,
                leftInput,
                rightInput,
                keys,
                random.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(
                                Plans.call(
                                        "<",
                                        new ColumnReference(1, leftInput.types().get(1)),
                                        new ColumnReference(
                                                COLUMNS + 3, rightInput.types().get(3)))),
                random.nextBoolean());
    }

    private static int size(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1 -> 1 + random.nextInt(5);
            default -> random.nextInt(200);
        };
    }

    private static List<List<Object>> nestedLoops(HashJoin join) {
        List<List<Object>> result = new ArrayList<>();
        List<List<Object>> rights = Plans.run(join.right());
        for (List<Object> leftRow : Plans.run(join.left())) {
            boolean matched = false;
            for (List<Object> rightRow : rights) {
                if (matches(join, leftRow, rightRow)) {
                    matched = true;
                    if (join.kind() == JoinKind.INNER || join.kind() == JoinKind.LEFT) {
                        result.add(pair(leftRow, rightRow));
                    }
                }
            }
            switch (join.kind()) {
                case LEFT -> {
                    if (!matched) {
                        result.add(
                                pair(
                                        leftRow,
                                        Collections.nCopies(join.right().types().size(), null)));
                    }
                }
                case SEMI -> {
                    if (matched) {
                        result.add(leftRow);
                    }
                }
                case ANTI -> {
                    if (!matched) {
                        result.add(leftRow);
                    }
                }
                default -> {
                    // An inner join has no rows without a match.
                }
            }
        }
        return result;
    }

    private static List<Object> pair(List<Object> leftRow, List<Object> rightRow) {
        List<Object> pair = new ArrayList<>(leftRow);
        pair.addAll(rightRow);
        return pair;
    }

    private static boolean matches(HashJoin join, List<Object> leftRow, List<Object> rightRow) {
        for (JoinKey key : join.keys()) {
            Object a = leftRow.get(index(key.left()));
            Object b = rightRow.get(index(key.right()));
            boolean bothNull = a == null && b == null && key.matchesNull();
            if (!bothNull && (a == null || b == null || RandomRows.compare(a, b) != 0)) {
                return false;
            }
        }
        Object number = leftRow.get(1);
        Object real = rightRow.get(rightRow.size() - 1);
        return join.residual().isEmpty()
                || (number != null && real != null && (Long) number < (Double) real);
    }

    private static int index(BoundExpression expression) {
        return ((ColumnReference) expression).index();
    }

    @Test
    void keysOfDifferentClassesOfValuesAreRefused() {
        TestTable table = RandomRows.table(new Random(1), 1);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () ->
                                JoinKey.equal(
                                        Plans.column(table.scan(), 1),
                                        Plans.column(table.scan(), 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("bigint joined with varchar(20)");
    }

    @Test
    void aSignedNumberIsNotTheUnsignedOneOfTheSameBits() {
        TestTable signed = numbers(false, -1L, 5L);
        TestTable unsigned = numbers(true, -1L, 5L);
        HashJoin join =
                new HashJoin(
                        JoinKind.INNER,
                        signed.scan(),
                        unsigned.scan(),
                        List.of(
                                JoinKey.equal(
                                        Plans.column(signed.scan(), 0),
                                        Plans.column(unsigned.scan(), 0))),
                        Optional.empty(),
                        false);
        assertThat(Plans.run(join)).containsExactly(List.of(5L, 5L));
    }

    private static TestTable numbers(boolean unsigned, Long... values) {
        io.hearth.api.table.ColumnType type = io.hearth.api.table.ColumnType.bigint();
        return new TestTable(
                List.of(io.hearth.api.table.Column.of("n", unsigned ? type.asUnsigned() : type)),
                Arrays.stream(values).map(value -> List.<Object>of(value)).toList());
    }
}

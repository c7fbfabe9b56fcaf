package io.hearth.sql.executor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.hearth.api.error.ServerException;
import io.hearth.sql.expression.BoundExpression;
import io.hearth.sql.plan.Aggregate;
import io.hearth.sql.plan.Filter;
import io.hearth.sql.plan.HashJoin;
import io.hearth.sql.plan.JoinKey;
import io.hearth.sql.plan.JoinKind;
import io.hearth.sql.plan.Limit;
import io.hearth.sql.plan.OneRow;
import io.hearth.sql.plan.PlanNode;
import io.hearth.sql.plan.Project;
import io.hearth.sql.plan.RowRange;
import io.hearth.sql.plan.Sort;
import io.hearth.sql.plan.SortKey;
import io.hearth.sql.plan.UnionAll;
import io.hearth.sql.plan.Values;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.vector.Batch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExecutionTest {
    private final List<TestTable> tables = new ArrayList<>();

    @Test
    void aRowOfConstantsNeedsNoTable() {
        PlanNode plan =
                new Project(
                        new OneRow(), List.of(Plans.call("+", Plans.number(1), Plans.number(1))));
        assertThat(Plans.run(plan)).containsExactly(List.of(2L));
    }

    @Test
    void aSharedPlanRunsManyTimesWithOtherParameters() {
        SqlType type = SqlType.bigint();
        ExecutablePlan plan =
                ExecutablePlan.of(
                        Plans.plan(
                                new Project(
                                        new OneRow(),
                                        List.of(new BoundExpression.ParameterReference(0, type)))));
        for (long value = 0; value < 3; value++) {
            TestStatement statement = new TestStatement();
            statement.parameters.add(value);
            try (Execution execution = plan.open(statement.context())) {
                assertThat(Plans.rows(execution)).containsExactly(List.of(value));
            }
        }
    }

    @Test
    void everyCursorIsClosedWhateverHappens() {
        int failed = 0;
        for (int seed = 0; seed < 400; seed++) {
            tables.clear();
            Random random = new Random(seed);
            PlanNode plan = randomPlan(random, 3);
            TestStatement statement = new TestStatement();
            sabotage(random, statement);
            ExecutionContext context =
                    statement.context(random.nextInt(4) == 0 ? 20_000 : StatementMemory.UNLIMITED);
            Throwable failure = catchThrowable(() -> runSome(plan, context, random));
            if (failure != null) {
                assertThat(failure).isInstanceOf(ServerException.class);
                failed++;
            }
            for (TestTable table : tables) {
                assertThat(table.closed).as("seed %d", seed).isEqualTo(table.opened);
            }
            assertThat(context.memory().used()).as("seed %d", seed).isZero();
        }
        assertThat(failed).isBetween(100, 350);
    }

    @Test
    void aTableIsLetGoAtTheEndOfTheRowsAndNotOnlyAtTheClose() {
        TestTable table = RandomRows.table(new Random(1), 10);
        try (Execution execution =
                ExecutablePlan.of(Plans.plan(table.scan())).open(new TestStatement().context())) {
            assertThat(Plans.rows(execution)).hasSize(10);
            assertThat(table.closed).isEqualTo(1);
            assertThat(execution.next().selected()).isZero();
        }
        assertThat(table.closed).isEqualTo(1);
    }

    @Test
    void aFailureToCloseIsTheStatementsErrorUnlessThereIsOneBefore() {
        TestTable table = RandomRows.table(new Random(1), 10);
        table.failsToClose = true;
        assertThatThrownBy(() -> Plans.run(table.scan())).hasMessageEndingWith("cannot close");
        table.failsAtRow = 5;
        assertThatThrownBy(() -> Plans.run(table.scan()))
                .hasMessageEndingWith("disk on fire")
                .satisfies(
                        failure ->
                                assertThat(failure.getSuppressed()[0])
                                        .hasMessageEndingWith("cannot close"));
    }

    @Test
    void aTableThatCannotBeOpenedNamesItsPlugin() {
        TestTable table = RandomRows.table(new Random(1), 10);
        table.failsToOpen = true;
        assertThatThrownBy(() -> Plans.run(table.scan()))
                .hasMessage(
                        "Plugin 'TESTER' failed to give the rows of 'information_schema.T':"
                                + " no such device");
        assertThat(table.failures).hasSize(1);
    }

    @Test
    void aKilledStatementEndsAtTheNextBatch() {
        TestTable table = RandomRows.table(new Random(1), 10_000);
        TestStatement statement = new TestStatement();
        try (Execution execution =
                ExecutablePlan.of(Plans.plan(table.scan())).open(statement.context())) {
            assertThat(execution.next().selected()).isPositive();
            statement.isKilled = true;
            assertThatThrownBy(execution::next).hasMessage("Query execution was interrupted");
        }
        assertThat(table.closed).isEqualTo(1);
    }

    @Test
    void aStatementWhoseTimeIsOverEnds() {
        TestTable table = RandomRows.table(new Random(1), 10_000);
        ExecutionContext context = new TestStatement().context().endingAt(System.nanoTime() - 1);
        assertThatThrownBy(() -> Plans.run(table.scan(), context))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("maximum statement execution time exceeded");
        assertThat(table.opened).isZero();
    }

    @Test
    void aPairingOfManyRowsCanBeKilled() {
        TestTable left = RandomRows.table(new Random(1), 5_000);
        TestTable right = RandomRows.table(new Random(2), 5_000);
        HashJoin join =
                new HashJoin(
                        JoinKind.INNER,
                        left.scan(),
                        right.scan(),
                        List.of(),
                        Optional.of(Plans.call("<", Plans.column(left.scan(), 0), Plans.number(0))),
                        false);
        TestStatement statement = new TestStatement();
        statement.killedAtCheckpoint = 2_000;
        assertThatThrownBy(() -> Plans.run(join, statement.context()))
                .hasMessage("Query execution was interrupted");
        assertThat(left.closed + right.closed).isEqualTo(2);
    }

    @Test
    void aSortOfManyRowsCanBeKilled() {
        TestTable table = RandomRows.table(new Random(1), 30_000);
        TestStatement statement = new TestStatement();
        Sort sort =
                new Sort(
                        table.scan(),
                        List.of(new SortKey(Plans.column(table.scan(), 1), false)),
                        Optional.empty());
        Plans.run(sort, statement.context());
        // Reading takes a checkpoint per batch; the sort has its own between them and the output.
        TestStatement killed = new TestStatement();
        killed.killedAtCheckpoint = statement.checkpoints - 40;
        assertThatThrownBy(() -> Plans.run(sort, killed.context()))
                .hasMessage("Query execution was interrupted");
    }

    @Test
    void aLimitEndsTheScanEarly() {
        TestTable table = RandomRows.table(new Random(1), 10_000);
        TestStatement statement = new TestStatement();
        PlanNode limit = new Limit(table.scan(), RowRange.first(3));
        assertThat(Plans.run(limit, statement.context())).hasSize(3);
        assertThat(statement.checkpoints).isLessThan(10);
        assertThat(table.closed).isEqualTo(1);
    }

    @Test
    void aLimitOfNothingOpensNothing() {
        TestTable table = RandomRows.table(new Random(1), 10);
        assertThat(Plans.run(new Limit(table.scan(), RowRange.first(0)))).isEmpty();
        assertThat(table.opened).isZero();
    }

    @Test
    void onlyOneInputOfAUnionIsOpenAtATime() {
        TestTable first = RandomRows.table(new Random(1), 200);
        TestTable second = RandomRows.table(new Random(2), 0);
        TestTable third = RandomRows.table(new Random(3), 50);
        second.onOpen = request -> assertThat(first.closed).isEqualTo(1);
        third.onOpen = request -> assertThat(second.closed).isEqualTo(1);
        List<List<Object>> expected = new ArrayList<>(first.rows);
        expected.addAll(third.rows);
        UnionAll union =
                new UnionAll(
                        first.scan().types(), List.of(first.scan(), second.scan(), third.scan()));
        assertThat(Plans.run(union)).isEqualTo(expected);
    }

    @Test
    void manyListedRowsComeInManyBatches() {
        List<List<BoundExpression>> rows = new ArrayList<>();
        List<List<Object>> expected = new ArrayList<>();
        for (long i = 0; i < 3_000; i++) {
            rows.add(List.of(Plans.number(i), Plans.text("row " + i)));
            expected.add(List.of(i, "row " + i));
        }
        Values values = new Values(List.of(SqlType.bigint(), SqlType.varchar(9)), rows);
        assertThat(Plans.run(values)).isEqualTo(expected);
        assertThat(Plans.run(new Values(List.of(SqlType.bigint()), List.of()))).isEmpty();
    }

    private void sabotage(Random random, TestStatement statement) {
        TestTable victim = tables.get(random.nextInt(tables.size()));
        switch (random.nextInt(5)) {
            case 0 -> victim.failsAtRow = random.nextInt(Math.max(1, victim.rows.size()));
            case 1 -> victim.failsToOpen = true;
            case 2 -> victim.failsToClose = true;
            case 3 -> statement.killedAtCheckpoint = 1 + random.nextInt(20);
            default -> {
                // This one may go well.
            }
        }
    }

    private static void runSome(PlanNode plan, ExecutionContext context, Random random) {
        try (Execution execution = ExecutablePlan.of(Plans.plan(plan)).open(context)) {
            int batches = random.nextInt(20);
            Batch batch = execution.next();
            while (batch.selected() > 0 && batches-- > 0) {
                batch = execution.next();
            }
        }
    }

    private PlanNode randomPlan(Random random, int depth) {
        if (depth == 0) {
            TestTable table = RandomRows.table(random, random.nextInt(300));
            tables.add(table);
            return table.scan();
        }
        PlanNode input = randomPlan(random, depth - 1);
        return switch (random.nextInt(7)) {
            case 0 -> new Filter(input, Plans.call(">", Plans.column(input, 0), Plans.number(10)));
            case 1 -> new Limit(input, RowRange.first(random.nextInt(100)));
            case 2 ->
                    new Sort(
                            input,
                            List.of(new SortKey(Plans.column(input, 1), random.nextBoolean())),
                            random.nextBoolean()
                                    ? Optional.empty()
                                    : Optional.of(RowRange.first(10)));
            case 3 ->
                    new Aggregate(
                            input,
                            List.of(
                                    Plans.column(input, 0),
                                    Plans.column(input, 1),
                                    Plans.column(input, 2),
                                    Plans.column(input, 3)),
                            List.of());
            case 4 -> {
                PlanNode other = randomPlan(random, 0);
                yield new UnionAll(
                        other.types(), List.of(other, new Project(input, columns(input))));
            }
            default -> {
                PlanNode other = randomPlan(random, 0);
                yield new Project(
                        new HashJoin(
                                JoinKind.LEFT,
                                input,
                                other,
                                List.of(
                                        JoinKey.equal(
                                                Plans.column(input, 1), Plans.column(other, 1))),
                                Optional.empty(),
                                random.nextBoolean()),
                        columns(input));
            }
        };
    }

    private static List<BoundExpression> columns(PlanNode input) {
        List<BoundExpression> columns = new ArrayList<>();
        for (int i = 0; i < RandomRows.COLUMNS.size(); i++) {
            columns.add(Plans.column(input, i));
        }
        return columns;
    }
}

package io.hearth.sql.executor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.api.table.Column;
import io.hearth.api.table.ColumnType;
import io.hearth.api.table.Condition;
import io.hearth.api.table.ScanRequest;
import io.hearth.sql.expression.BoundExpression;
import io.hearth.sql.expression.BoundExpression.ColumnReference;
import io.hearth.sql.expression.BoundExpression.Constant;
import io.hearth.sql.expression.BoundExpression.ParameterReference;
import io.hearth.sql.plan.RowCount;
import io.hearth.sql.plan.RowRange;
import io.hearth.sql.plan.ScanCondition;
import io.hearth.sql.plan.TableScan;
import io.hearth.sql.type.SqlType;
import java.math.BigInteger;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ScanConditionTest {
    private final TestStatement statement = new TestStatement();
    private final TestTable table =
            new TestTable(
                    List.of(
                            Column.of("id", ColumnType.bigint()),
                            Column.of("name", ColumnType.varchar(20))),
                    List.of(
                            List.of(1L, "Anna"),
                            List.of(2L, "BEN"),
                            Arrays.asList(3L, null),
                            List.of(4L, "ben ")));

    @Test
    void aConditionThatIsNotTakenIsTested() {
        assertThat(run(equal(1, Plans.text("Ben"))))
                .containsExactly(List.of(2L, "BEN"), List.of(4L, "ben "));
        assertThat(table.offered).containsExactly("name EQUAL [Ben]");
    }

    @Test
    void aConditionThatIsTakenIsNotTestedAgain() {
        table.onOpen = request -> request.take(request.conditions().get(0));
        assertThat(run(equal(1, Plans.text("Ben")))).hasSize(4);
        assertThat(run(equal(1, Plans.text("Ben")), equal(0, Plans.number(4))))
                .containsExactly(List.of(4L, "ben "));
    }

    @Test
    void aConditionMatchesUnderTheColumnsCollation() {
        List<Boolean> answers = new ArrayList<>();
        table.onOpen =
                request -> {
                    Condition condition = request.conditions().get(0);
                    answers.add(condition.matches("ben   "));
                    answers.add(condition.matches("bén"));
                    answers.add(condition.matches("Bens"));
                    answers.add(condition.matches(null));
                };
        run(equal(1, Plans.text("BEN")));
        assertThat(answers).containsExactly(true, true, false, false);
    }

    @Test
    void aConditionMatchesWholeNumbers() {
        List<Boolean> answers = new ArrayList<>();
        table.onOpen =
                request -> {
                    Condition condition = request.conditions().get(0);
                    answers.add(condition.matches(2));
                    answers.add(condition.matches(3));
                    answers.add(condition.matches((Object) 2));
                };
        run(equal(0, Plans.number(2)));
        assertThat(answers).containsExactly(true, false, true);
    }

    @Test
    void aNullParameterIsNotTold() {
        statement.parameters.add(null);
        SqlType text = SqlType.varchar(5);
        table.onOpen = request -> assertThat(request.isFiltered()).isTrue();
        assertThat(run(equal(1, new ParameterReference(0, text)))).isEmpty();
        assertThat(table.offered).isEmpty();
        statement.parameters.set(0, "anna".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        table.onOpen = request -> assertThat(request.isFiltered()).isFalse();
        assertThat(run(equal(1, new ParameterReference(0, text)))).hasSize(1);
        assertThat(table.offered).containsExactly("name EQUAL [anna]");
    }

    @Test
    void aNumberIsToldAsTheColumnCanHoldIt() {
        assertThat(told(ColumnType.bigint(), Plans.number(7))).containsExactly(7L);
        assertThat(
                        told(
                                ColumnType.bigint().asUnsigned(),
                                new Constant(-1L, SqlType.unsignedBigint())))
                .containsExactly(new BigInteger("18446744073709551615"));
        assertThat(told(ColumnType.real(), Plans.number(7))).containsExactly(7.0);
        assertThat(told(ColumnType.bigint(), new Constant(1.5, SqlType.real()))).isEmpty();
    }

    @Test
    void aMomentIsToldInUtcAndNotAtAllInTheHourThatTheClockRepeats() {
        statement.zone = ZoneId.of("Europe/Berlin");
        ColumnType moment = ColumnType.of(ColumnType.Kind.TIMESTAMP);
        assertThat(told(moment, datetime(2024, 7, 1, 12, 30)))
                .containsExactly(LocalDateTime.of(2024, 7, 1, 10, 30));
        assertThat(told(moment, datetime(2024, 10, 27, 2, 30))).isEmpty();
        assertThat(told(ColumnType.datetime(), datetime(2024, 10, 27, 2, 30)))
                .containsExactly(LocalDateTime.of(2024, 10, 27, 2, 30));
        assertThat(told(ColumnType.datetime(), datetime(2024, 0, 0, 2, 30))).isEmpty();
    }

    @Test
    void theLimitCountsTheRowsBeforeTheOffset() {
        List<OptionalLong> limits = new ArrayList<>();
        table.onOpen = request -> limits.add(request.limit());
        statement.parameters.add(40L);
        for (RowRange range :
                List.of(
                        RowRange.first(3),
                        new RowRange(RowCount.of(2), Optional.of(new RowCount.Parameter(0))),
                        new RowRange(RowCount.of(2), Optional.empty()))) {
            TableScan scan =
                    new TableScan(table, List.of(0, 1), List.of(), Optional.of(range), false);
            Plans.run(scan, statement.context());
        }
        assertThat(limits)
                .containsExactly(OptionalLong.of(3), OptionalLong.of(42), OptionalLong.empty());
    }

    @Test
    void conditionsOfOthersAndLateOnesCannotBeTaken() {
        List<ScanRequest> requests = new ArrayList<>();
        table.onOpen = requests::add;
        run(equal(0, Plans.number(1)));
        run(equal(0, Plans.number(2)));
        Condition late = requests.get(0).conditions().get(0);
        assertThatThrownBy(() -> requests.get(0).take(late))
                .isInstanceOf(IllegalStateException.class);
        table.onOpen = request -> request.take(late);
        assertThatThrownBy(() -> run(equal(0, Plans.number(3))))
                .hasMessageContaining("a condition is taken that was not offered");
    }

    private List<Object> told(ColumnType type, BoundExpression value) {
        TestTable one = new TestTable(List.of(Column.of("c", type)), List.of());
        List<Object> told = new ArrayList<>();
        one.onOpen = request -> request.conditions().forEach(each -> told.addAll(each.values()));
        ColumnReference column = new ColumnReference(0, one.columns().get(0).type());
        ScanCondition condition =
                new ScanCondition(
                        Plans.call("=", column, value),
                        0,
                        Condition.Operator.EQUAL,
                        List.of(value));
        Plans.run(
                new TableScan(one, List.of(0), List.of(condition), Optional.empty(), false),
                statement.context());
        return told;
    }

    private static Constant datetime(long year, long month, long day, long hour, long minute) {
        long packed = ((year * 13 + month) << 5 | day) << 41 | (hour << 12 | minute << 6) << 24;
        return new Constant(packed, SqlType.temporal(SqlType.Kind.DATETIME, 0));
    }

    private ScanCondition equal(int column, BoundExpression value) {
        return new ScanCondition(
                Plans.call("=", Plans.column(table.scan(), column), value),
                column,
                Condition.Operator.EQUAL,
                List.of(value));
    }

    private List<List<Object>> run(ScanCondition... conditions) {
        return Plans.run(
                new TableScan(table, List.of(0, 1), List.of(conditions), Optional.empty(), false),
                statement.context());
    }
}

package io.hearth.sql.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.error.ServerException;
import io.hearth.sql.expression.BoundExpression.Call;
import io.hearth.sql.expression.BoundExpression.ColumnReference;
import io.hearth.sql.expression.BoundExpression.ParameterReference;
import io.hearth.sql.type.Coercibility;
import io.hearth.sql.type.Collation;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.vector.Batch;
import io.hearth.sql.vector.ColumnVector;
import io.hearth.sql.vector.LongVector;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FunctionsTest {
    private static final ColumnReference NUMBER =
            new ColumnReference(0, SqlType.bigint(), "`test`.`t`.`n`");
    private static final ColumnReference NAME =
            new ColumnReference(1, SqlType.varchar(20, Collation.UTF8MB4_GENERAL_CI));
    private static final Map<String, BoundExpression> COLUMNS = Map.of("n", NUMBER, "s", NAME);

    @Test
    void aWrongNumberOfArgumentsIsRefused() {
        assertCode(ErrorCode.ER_WRONG_PARAMCOUNT_TO_NATIVE_FCT, "CONCAT()");
        assertCode(ErrorCode.ER_WRONG_PARAMCOUNT_TO_NATIVE_FCT, "PI(1)");
        assertCode(ErrorCode.ER_WRONG_PARAMCOUNT_TO_NATIVE_FCT, "IFNULL(1)");
        assertCode(ErrorCode.ER_WRONG_PARAMCOUNT_TO_NATIVE_FCT, "STRCMP('a')");
    }

    private static void assertCode(ErrorCode code, String sql) {
        assertThatThrownBy(() -> TestBinder.bind(sql))
                .isInstanceOfSatisfying(
                        ServerException.class,
                        failure -> assertThat(failure.code()).isEqualTo(code));
    }

    @Test
    void anOverflowNamesTheExpression() {
        assertThatThrownBy(() -> evaluate(bind("n + 1"), batch(Long.MAX_VALUE)))
                .hasMessage("BIGINT value is out of range in '(`test`.`t`.`n` + 1)'");
        assertThatThrownBy(() -> evaluate(bind("CAST(n AS UNSIGNED) - 2"), batch(1L)))
                .hasMessageStartingWith("BIGINT UNSIGNED value is out of range in '(cast(");
    }

    @Test
    void columnsBeatLiteralsInComparisons() {
        assertThat(((Call) bind("s = 'x'")).type().nullable()).isTrue();
        Call comparison = (Call) bind("s = 'x '");
        assertThat(
                        ((EagerFunction) comparison.function())
                                .kernelTypes(comparison)
                                .get(0)
                                .collation())
                .isEqualTo(Collation.UTF8MB4_GENERAL_CI);
    }

    @Test
    void columnsOfDifferentCollationsDoNotGoTogether() {
        ColumnReference other =
                new ColumnReference(2, SqlType.varchar(20, Collation.UTF8MB4_UNICODE_CI));
        SqlFunction equals = FunctionRegistry.standard().function("=").orElseThrow();
        assertThatThrownBy(() -> Call.of(equals, NAME, other))
                .hasMessage(
                        "Illegal mix of collations (utf8mb4_general_ci,IMPLICIT) and"
                                + " (utf8mb4_unicode_ci,IMPLICIT) for operation '='");
    }

    @Test
    void unneededBranchesAreNotEvaluated() {
        Batch batch = batch(1L, 0L, Long.MAX_VALUE);
        assertThat(longs(evaluate(bind("IF(n < 9, n + 1, -1)"), batch), batch))
                .containsExactly(2L, 1L, -1L);
        assertThat(longs(evaluate(bind("n < 9 AND n + 1 > 0"), batch), batch))
                .containsExactly(1L, 1L, 0L);
        assertThat(longs(evaluate(bind("n > 9 OR n + 1 > 1"), batch), batch))
                .containsExactly(1L, 0L, 1L);
        assertThat(longs(evaluate(bind("COALESCE(NULLIF(n, 0), 5)"), batch), batch))
                .containsExactly(1L, 5L, Long.MAX_VALUE);
        assertThat(longs(evaluate(bind("CASE n WHEN 1 THEN 10 WHEN 0 THEN 20 END"), batch), batch))
                .containsExactly(10L, 20L, null);
    }

    @Test
    void aPredicateNarrowsTheSelectionConjunctByConjunct() {
        Batch batch = batch(5L, null, 7L, Long.MAX_VALUE, 6L);
        Predicate predicate =
                ExpressionCompiler.predicate(bind("n > 5 AND n < 100 AND n + 1 <> 8"));
        assertThat(predicate.select(batch, new TestContext())).isEqualTo(1);
        assertThat(batch.rows().row(0)).isEqualTo(4);
        batch.setSize(5);
        assertThat(ExpressionCompiler.predicate(bind("1 = 2")).select(batch, new TestContext()))
                .isZero();
        batch.setSize(5);
        assertThat(ExpressionCompiler.predicate(bind("'1x'")).select(batch, new TestContext()))
                .isEqualTo(5);
    }

    @Test
    void parametersAreReadOncePerExecution() {
        ParameterReference parameter = new ParameterReference(0, SqlType.bigint());
        SqlFunction plus = FunctionRegistry.standard().function("+").orElseThrow();
        Batch batch = batch(1L, 2L);
        ColumnVector result =
                ExpressionCompiler.compile(Call.of(plus, NUMBER, parameter))
                        .evaluate(batch, new TestContext(10L));
        assertThat(longs(result, batch)).containsExactly(11L, 12L);
    }

    @Test
    void aLongListIsLookedUp() {
        StringBuilder list = new StringBuilder("n IN (0");
        for (int i = 1; i < 5000; i++) {
            list.append(',').append(i * 2);
        }
        Batch batch = batch(4444L, 4445L, null);
        assertThat(longs(evaluate(bind(list + ")"), batch), batch)).containsExactly(1L, 0L, null);
        assertThat(longs(evaluate(bind("n IN (4444, NULL)"), batch), batch))
                .containsExactly(1L, null, null);
        assertThat(longs(evaluate(bind("5 IN (n, n + 1)"), batch(4L, 5L, 6L)), batch(4L, 5L, 6L)))
                .containsExactly(1L, 1L, 0L);
    }

    @Test
    void constantsAreComputedOnceAndWarnOnce() {
        TestContext context = new TestContext();
        Batch batch = batch(1L, 2L, 3L);
        ExpressionCompiler.compile(bind("n + 'x'")).evaluate(batch, context);
        assertThat(context.warnings()).containsExactly(1292);
    }

    @Test
    void whatIsVolatileIsComputedForEachRow() {
        Batch batch = batch(1L, 2L, 3L);
        ColumnVector uuids = evaluate(bind("UUID()"), batch);
        assertThat(List.of(uuids.get(0), uuids.get(1), uuids.get(2))).doesNotHaveDuplicates();
        assertThat(ExpressionCompiler.isConstant(bind("NOW()"))).isTrue();
        assertThat(ExpressionCompiler.isConstant(bind("RAND() + 1"))).isFalse();
    }

    @Test
    void theSessionAnswersForItself() {
        assertThat(text("VERSION()")).isEqualTo("8.4.0-Hearth");
        assertThat(text("CONCAT(DATABASE(), '/', USER(), '/', CURRENT_USER())"))
                .isEqualTo("test/root@localhost/root@%");
        Batch batch = batch(1L);
        assertThat(longs(evaluate(bind("CONNECTION_ID()"), batch), batch)).containsExactly(7L);
        assertThat(longs(evaluate(bind("ROW_COUNT()"), batch), batch)).containsExactly(-1L);
        TestContext context = new TestContext();
        ExpressionCompiler.compile(bind("LAST_INSERT_ID(9)")).evaluate(batch, context);
        assertThat(context.messages()).containsExactly("last insert id 9");
    }

    @Test
    void aTextThatIsNoTimeDoesNotCompareWithOne() {
        for (String sql :
                List.of(
                        "DATE'2024-01-01' > 'abc'",
                        "DATE'2024-01-01' IN ('2024-01-01', 'abc')",
                        "DATE'2024-01-01' BETWEEN 'abc' AND '2025-01-01'")) {
            assertThatThrownBy(() -> evaluate(bind(sql), batch(1L)))
                    .hasMessage("Incorrect DATE value: 'abc'");
        }
    }

    @Test
    void sleepingLetsKillIn() {
        TestContext context = new TestContext();
        ExpressionCompiler.compile(bind("SLEEP(0.05)")).evaluate(batch(1L), context);
        assertThat(context.checkpoints()).isGreaterThan(1);
    }

    @Test
    void aPatternThatBacktracksForEverEnds() {
        String sql = "'" + "a".repeat(40) + "!' REGEXP '^(?:(a+)\\\\1?)+$'";
        assertThatThrownBy(() -> evaluate(bind(sql), batch(1L)))
                .isInstanceOf(ServerException.class);
        assertThatThrownBy(() -> evaluate(bind("'a' REGEXP '('"), batch(1L)))
                .isInstanceOf(ServerException.class);
    }

    @Test
    void tooLongTextsAreNullWithAWarning() {
        TestContext context = new TestContext();
        ColumnVector result =
                ExpressionCompiler.compile(bind("REPEAT('abc', 1000000000)"))
                        .evaluate(batch(1L), context);
        assertThat(result.isNull(0)).isTrue();
        assertThat(context.warnings()).containsExactly(1301);
    }

    @Test
    void resultTypesAreMySqls() {
        assertThat(bind("n + 1").type().kind()).isEqualTo(SqlType.Kind.BIGINT);
        assertThat(bind("n / 3").type().text()).isEqualTo("decimal(23,4)");
        assertThat(bind("1.5 * 2.25").type().decimals()).isEqualTo(3);
        assertThat(bind("n = 1").type().displayLength()).isEqualTo(1);
        assertThat(bind("CONCAT(s, 'abc')").type().text()).isEqualTo("varchar(23)");
        assertThat(bind("CONCAT(s, 'abc')").type().collation())
                .isEqualTo(Collation.UTF8MB4_GENERAL_CI);
        assertThat(bind("CONCAT(n, 1)").type().coercibility()).isEqualTo(Coercibility.COERCIBLE);
        assertThat(bind("IFNULL(n, 0)").type().nullable()).isFalse();
        assertThat(bind("NOW(3)").type().text()).isEqualTo("datetime(3)");
        assertThat(bind("ROUND(1.2345, 2)").type().decimals()).isEqualTo(2);
        assertThat(bind("COALESCE(n, 1.5)").type().text()).isEqualTo("decimal(20,1)");
        assertThat(bind("IF(n, 'a', s)").type().length()).isEqualTo(20);
    }

    private static BoundExpression bind(String sql) {
        return new TestBinder(COLUMNS).expression(sql);
    }

    private static String text(String sql) {
        return new String((byte[]) evaluate(bind(sql), batch(1L)).get(0), StandardCharsets.UTF_8);
    }

    private static ColumnVector evaluate(BoundExpression expression, Batch batch) {
        return ExpressionCompiler.compile(expression).evaluate(batch, new TestContext());
    }

    private static Batch batch(Long... numbers) {
        LongVector column = new LongVector(NUMBER.type(), numbers.length);
        ColumnVector names = ColumnVector.of(NAME.type(), numbers.length);
        for (int row = 0; row < numbers.length; row++) {
            column.set(row, numbers[row]);
            names.set(row, ("name" + row).getBytes(StandardCharsets.UTF_8));
        }
        Batch batch = new Batch(column, names);
        batch.setSize(numbers.length);
        return batch;
    }

    private static Object[] longs(ColumnVector vector, Batch batch) {
        Object[] values = new Object[batch.size()];
        for (int row = 0; row < values.length; row++) {
            values[row] = vector.get(row);
        }
        return values;
    }
}

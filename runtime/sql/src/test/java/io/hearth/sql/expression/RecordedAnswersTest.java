package io.hearth.sql.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.error.ServerException;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.vector.Batch;
import io.hearth.sql.vector.ColumnVector;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Expressions with the answers that a real server gave: recorded from MariaDB 10.11 under MySQL's
 * default sql_mode at a fixed moment; lines with {@code =MySQL>} have MySQL 8.4's answer where
 * MariaDB's differs.
 */
class RecordedAnswersTest {
    private static final String MARIADB = " => ";
    private static final String MYSQL = " =MySQL> ";

    @TestFactory
    Stream<DynamicTest> everyExpressionGivesTheRecordedAnswer() {
        return lines().map(
                        line -> {
                            String arrow = line.contains(MYSQL) ? MYSQL : MARIADB;
                            int at = line.lastIndexOf(arrow);
                            String expression = line.substring(0, at);
                            String answer = line.substring(at + arrow.length());
                            return DynamicTest.dynamicTest(
                                    expression,
                                    () -> assertThat(answer(expression)).isEqualTo(answer));
                        });
    }

    @TestFactory
    Stream<DynamicTest> columnsOfSelectedRowsGiveTheSameAnswer() {
        return lines().map(
                        line -> {
                            String arrow = line.contains(MYSQL) ? MYSQL : MARIADB;
                            int at = line.lastIndexOf(arrow);
                            String expression = line.substring(0, at);
                            String answer = line.substring(at + arrow.length());
                            return DynamicTest.dynamicTest(
                                    expression,
                                    () ->
                                            assertThat(ColumnForm.answer(expression))
                                                    .satisfiesAnyOf(
                                                            given ->
                                                                    assertThat(given)
                                                                            .isEqualTo(answer),
                                                            given ->
                                                                    assertThat(given)
                                                                            .isEqualTo(
                                                                                    ColumnForm
                                                                                            .OTHER_TYPE)));
                        });
    }

    private static Stream<String> lines() {
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                RecordedAnswersTest.class.getResourceAsStream("expressions.txt"),
                                StandardCharsets.UTF_8))) {
            List<String> lines = reader.lines().toList();
            return lines.stream().filter(line -> !line.isBlank() && !line.startsWith("--"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String answer(String sql) {
        TestContext context = new TestContext();
        try {
            BoundExpression bound = TestBinder.bind(sql);
            Batch batch = new Batch();
            batch.setSize(1);
            ColumnVector vector =
                    ExpressionCompiler.compile(bound).evaluate(batch, batch.rows(), context);
            String text = text(bound.type(), vector, 0, context);
            String warnings = context.warnings().toString().replaceAll("[\\[\\] ]", "");
            return warnings.isEmpty() ? text : text + " # " + warnings;
        } catch (ServerException failure) {
            return "ERROR " + failure.code().number();
        }
    }

    static String text(SqlType type, ColumnVector vector, int at, TestContext context) {
        if (vector.isNull(at)) {
            return "NULL";
        }
        RowArguments row = new RowArguments();
        row.begin(new ColumnVector[] {vector}, context);
        row.moveTo(at);
        byte[] bytes = Conversions.text(type, row);
        return new String(bytes, StandardCharsets.UTF_8)
                .replace("\\", "\\\\")
                .replace("\0", "\\0")
                .replace("\n", "\\n")
                .replace("\t", "\\t");
    }
}

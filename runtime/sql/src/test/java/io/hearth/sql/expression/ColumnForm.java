package io.hearth.sql.expression;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.error.ServerException;
import io.hearth.sql.expression.BoundExpression.Call;
import io.hearth.sql.expression.BoundExpression.ColumnReference;
import io.hearth.sql.expression.BoundExpression.Constant;
import io.hearth.sql.vector.Batch;
import io.hearth.sql.vector.ColumnVector;
import java.util.ArrayList;
import java.util.List;

/**
 * An expression with each literal put into a column: rows 1 and 3 of five have the values and are
 * selected, the others are NULL.
 */
final class ColumnForm {
    /** A function whose type depends on a literal: its answer may look different. */
    static final String OTHER_TYPE = "another type without the literal";

    private static final int ROWS = 5;
    private static final int[] SELECTED = {1, 3};

    private final List<ColumnVector> columns = new ArrayList<>();

    private ColumnForm() {}

    static String answer(String sql) {
        ColumnForm form = new ColumnForm();
        BoundExpression bound;
        BoundExpression inColumns;
        try {
            bound = TestBinder.bind(sql);
            inColumns = form.columns(bound, true);
        } catch (ServerException keywordNeeded) {
            if (keywordNeeded.code() == ErrorCode.ER_WRONG_ARGUMENTS) {
                return OTHER_TYPE;
            }
            return "ERROR " + keywordNeeded.code().number();
        }
        if (!inColumns.type().withNullable(true).equals(bound.type().withNullable(true))) {
            return OTHER_TYPE;
        }
        try {
            return form.evaluate(inColumns);
        } catch (ServerException failure) {
            return "ERROR " + failure.code().number();
        }
    }

    private BoundExpression columns(BoundExpression expression, boolean literals) {
        if (expression instanceof Constant constant) {
            return literals ? column(constant) : constant;
        }
        Call call = (Call) expression;
        List<BoundExpression> arguments = new ArrayList<>();
        for (int i = 0; i < call.arguments().size(); i++) {
            boolean fixed = call.function().wantsConstant(i) || isWord(call, i);
            arguments.add(columns(call.arguments().get(i), !fixed && literals));
        }
        return Call.of(call.function(), arguments);
    }

    private static boolean isWord(Call call, int place) {
        return switch (call.function().name()) {
            case "DATE_ADD", "DATE_SUB" -> place == 2;
            case "EXTRACT", "TIMESTAMPADD", "TIMESTAMPDIFF", "TRIM" -> place == 0;
            case "CHAR" -> true;
            default -> false;
        };
    }

    private BoundExpression column(Constant constant) {
        ColumnVector vector = ColumnVector.of(constant.type(), ROWS);
        for (int row = 0; row < ROWS; row++) {
            vector.setNull(row);
        }
        for (int row : SELECTED) {
            vector.set(row, constant.value());
        }
        columns.add(vector);
        return new ColumnReference(columns.size() - 1, constant.type());
    }

    private String evaluate(BoundExpression expression) {
        TestContext context = new TestContext();
        Batch batch = new Batch(columns.toArray(ColumnVector[]::new));
        batch.setSize(ROWS);
        batch.select(SELECTED, SELECTED.length);
        VectorExpression compiled = ExpressionCompiler.compile(expression);
        ColumnVector result = compiled.evaluate(batch, context);
        String first = RecordedAnswersTest.text(expression.type(), result, 1, context);
        String second = RecordedAnswersTest.text(expression.type(), result, 3, context);
        List<Integer> warnings = context.warnings();
        List<Integer> once =
                ExpressionCompiler.isConstant(expression)
                        ? warnings
                        : warnings.subList(0, (warnings.size() + 1) / 2);
        String codes = once.toString().replaceAll("[\\[\\] ]", "");
        String text = first.equals(second) ? first : first + " and " + second;
        return codes.isEmpty() ? text : text + " # " + codes;
    }
}

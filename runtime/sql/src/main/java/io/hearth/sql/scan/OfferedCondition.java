package io.hearth.sql.scan;

import io.hearth.api.table.Condition;
import io.hearth.sql.catalog.TableColumn;
import io.hearth.sql.expression.BoundExpression;
import io.hearth.sql.expression.EvaluationContext;
import io.hearth.sql.expression.ExpressionCompiler;
import io.hearth.sql.expression.Predicate;
import io.hearth.sql.plan.ScanCondition;
import io.hearth.sql.vector.Batch;
import io.hearth.sql.vector.ColumnVector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A condition as a plugin sees it. One statement's thread.
 *
 * <p>{@link #matches} puts the value into a row of one column and evaluates the very expression
 * that the server would test, so both always agree.
 */
final class OfferedCondition implements Condition {
    private final ScanLayout layout;
    private final ScanCondition condition;
    private final List<Object> values;
    private final EvaluationContext context;
    private Batch row;
    private ColumnWriter writer;
    private Predicate test;

    private OfferedCondition(
            ScanLayout layout,
            ScanCondition condition,
            List<Object> values,
            EvaluationContext context) {
        this.layout = layout;
        this.condition = condition;
        this.values = List.copyOf(values);
        this.context = context;
    }

    /** Empty if a plugin cannot be told: a value is NULL, or is none that the column can have. */
    static Optional<OfferedCondition> of(
            ScanLayout layout, ScanCondition condition, EvaluationContext context) {
        TableColumn column = layout.scan().source().columns().get(condition.column());
        List<Object> values = new ArrayList<>(condition.values().size());
        for (BoundExpression value : condition.values()) {
            Optional<Object> told =
                    ApiValue.of(column.type(), constant(value, context), context.session());
            if (told.isEmpty()) {
                return Optional.empty();
            }
            values.add(told.get());
        }
        return Optional.of(new OfferedCondition(layout, condition, values, context));
    }

    private static ColumnVector constant(BoundExpression value, EvaluationContext context) {
        Batch noColumns = new Batch();
        noColumns.setSize(1);
        return ExpressionCompiler.compile(value).evaluate(noColumns, context);
    }

    BoundExpression expression() {
        return condition.expression();
    }

    @Override
    public int column() {
        return condition.column();
    }

    @Override
    public Operator operator() {
        return condition.operator();
    }

    @Override
    public List<Object> values() {
        return values;
    }

    @Override
    public boolean matches(Object value) {
        prepare();
        if (value == null) {
            row.column(place()).setNull(0);
        } else {
            writer.set(0, value);
        }
        return isTrue();
    }

    @Override
    public boolean matches(long value) {
        prepare();
        writer.setLong(0, value);
        return isTrue();
    }

    private boolean isTrue() {
        row.setSize(1);
        return test.select(row, context) == 1;
    }

    private void prepare() {
        if (row == null) {
            row = Batch.of(layout.types(), 1);
            test = ExpressionCompiler.predicate(condition.expression());
            writer =
                    ColumnWriter.of(
                            layout.column(place()),
                            row.column(place()),
                            WriteContext.silent(context.session().timeZone()));
        }
        row.reset();
    }

    private int place() {
        return layout.place(condition.column());
    }

    @Override
    public String toString() {
        TableColumn column = layout.scan().source().columns().get(condition.column());
        return column.name() + " " + condition.operator() + " " + values;
    }
}

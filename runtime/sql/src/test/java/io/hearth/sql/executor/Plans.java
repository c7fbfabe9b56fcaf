package io.hearth.sql.executor;

import io.hearth.sql.expression.BoundExpression;
import io.hearth.sql.expression.BoundExpression.Call;
import io.hearth.sql.expression.BoundExpression.ColumnReference;
import io.hearth.sql.expression.BoundExpression.Constant;
import io.hearth.sql.expression.FunctionRegistry;
import io.hearth.sql.plan.OutputColumn;
import io.hearth.sql.plan.PhysicalPlan;
import io.hearth.sql.plan.PlanNode;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.vector.Batch;
import io.hearth.sql.vector.ColumnVector;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Short ways to build expressions and to run plans. */
final class Plans {
    private Plans() {}

    static ColumnReference column(PlanNode input, int index) {
        return new ColumnReference(index, input.types().get(index));
    }

    static Constant number(long value) {
        return new Constant(value, SqlType.bigint().withNullable(false));
    }

    static Constant text(String value) {
        return new Constant(
                value.getBytes(StandardCharsets.UTF_8),
                SqlType.varchar(value.length()).asLiteral().withNullable(false));
    }

    static Call call(String function, BoundExpression... arguments) {
        return Call.of(FunctionRegistry.standard().function(function).orElseThrow(), arguments);
    }

    static PhysicalPlan plan(PlanNode root) {
        List<OutputColumn> columns = new ArrayList<>();
        for (SqlType type : root.types()) {
            columns.add(OutputColumn.computed("c" + columns.size(), type));
        }
        return new PhysicalPlan(root, columns, List.of(), Set.of(), 1);
    }

    static List<List<Object>> run(PlanNode root) {
        return run(root, new TestStatement().context());
    }

    static List<List<Object>> run(PlanNode root, ExecutionContext context) {
        try (Execution execution = ExecutablePlan.of(plan(root)).open(context)) {
            return rows(execution);
        }
    }

    static List<List<Object>> rows(Execution execution) {
        List<List<Object>> rows = new ArrayList<>();
        Batch batch = execution.next();
        while (batch.selected() > 0) {
            for (int i = 0; i < batch.selected(); i++) {
                rows.add(row(batch, batch.rows().row(i)));
            }
            batch = execution.next();
        }
        return rows;
    }

    private static List<Object> row(Batch batch, int row) {
        List<Object> values = new ArrayList<>();
        for (int column = 0; column < batch.columnCount(); column++) {
            ColumnVector vector = batch.column(column);
            Object value = vector.get(row);
            values.add(
                    value instanceof byte[] bytes && vector.type().isCharacter()
                            ? new String(bytes, StandardCharsets.UTF_8)
                            : value);
        }
        return values;
    }
}

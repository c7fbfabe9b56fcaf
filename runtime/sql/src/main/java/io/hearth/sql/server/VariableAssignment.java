package io.hearth.sql.server;

import io.hearth.sql.expression.BoundExpression;
import io.hearth.sql.expression.BoundExpression.Call;
import io.hearth.sql.expression.EagerFunction;
import io.hearth.sql.expression.EvaluationContext;
import io.hearth.sql.expression.Kernel;
import io.hearth.sql.session.TypedValue;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.vector.ColumnVector;
import io.hearth.sql.vector.Rows;
import java.util.List;

/**
 * {@code @x := value}: gives the value and keeps it, row after row. Immutable.
 *
 * @param variable the variable's name
 */
record VariableAssignment(String variable) implements EagerFunction {
    @Override
    public String name() {
        return "@" + variable + ":=";
    }

    @Override
    public void checkArguments(int count) {
        if (count != 1) {
            throw new IllegalArgumentException(name() + " takes one argument");
        }
    }

    @Override
    public SqlType resultType(List<BoundExpression> arguments) {
        return arguments.get(0).type();
    }

    @Override
    public Stability stability() {
        return Stability.VOLATILE;
    }

    @Override
    public List<SqlType> kernelTypes(Call call) {
        return List.of(call.type());
    }

    @Override
    public Kernel kernel(Call call) {
        return this::evaluate;
    }

    private void evaluate(
            ColumnVector[] arguments, Rows rows, ColumnVector result, EvaluationContext context) {
        VariableSource source = VariableRead.source(context);
        for (int i = 0; i < rows.count(); i++) {
            int row = rows.row(i);
            result.copy(row, arguments[0], row);
            source.setUserVariable(variable, new TypedValue(result.type(), result.get(row)));
        }
    }
}

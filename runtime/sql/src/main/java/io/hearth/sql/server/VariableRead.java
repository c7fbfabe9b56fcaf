package io.hearth.sql.server;

import io.hearth.sql.expression.BoundExpression;
import io.hearth.sql.expression.BoundExpression.Call;
import io.hearth.sql.expression.BoundExpression.Constant;
import io.hearth.sql.expression.EagerFunction;
import io.hearth.sql.expression.EvaluationContext;
import io.hearth.sql.expression.ExpressionCompiler;
import io.hearth.sql.expression.Kernel;
import io.hearth.sql.session.TypedValue;
import io.hearth.sql.syntax.Reference.VariableScope;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.vector.Batch;
import io.hearth.sql.vector.ColumnVector;
import io.hearth.sql.vector.Rows;
import java.util.List;
import java.util.Optional;

/**
 * {@code @@x} and {@code @x}: read in the session that runs the statement, which need not be the
 * one that the plan was made for. Immutable.
 *
 * @param name with its signs, for the plan
 * @param reader what is read
 * @param type the value's type when the plan was made; another session's value is converted
 * @param stability how long it stays the same
 */
record VariableRead(String name, Reader reader, SqlType type, Stability stability)
        implements EagerFunction {
    /** What is read. */
    sealed interface Reader {
        /** Its value now. */
        TypedValue read(VariableSource source);
    }

    /** A system variable. */
    record SystemRead(Optional<VariableScope> scope, String name) implements Reader {
        @Override
        public TypedValue read(VariableSource source) {
            return source.systemVariable(scope, name);
        }
    }

    /** A user variable. */
    record UserRead(String name) implements Reader {
        @Override
        public TypedValue read(VariableSource source) {
            return source.userVariable(name);
        }
    }

    @Override
    public void checkArguments(int count) {
        if (count != 0) {
            throw new IllegalArgumentException(name + " takes no arguments");
        }
    }

    @Override
    public SqlType resultType(List<BoundExpression> arguments) {
        return type;
    }

    @Override
    public List<SqlType> kernelTypes(Call call) {
        return List.of();
    }

    @Override
    public Kernel kernel(Call call) {
        return this::evaluate;
    }

    private void evaluate(
            ColumnVector[] arguments, Rows rows, ColumnVector result, EvaluationContext context) {
        TypedValue value = reader.read(source(context));
        if (value.isNull()) {
            for (int i = 0; i < rows.count(); i++) {
                result.setNull(rows.row(i));
            }
            return;
        }
        ColumnVector converted = converted(value, context);
        for (int i = 0; i < rows.count(); i++) {
            result.copy(rows.row(i), converted, 0);
        }
    }

    private ColumnVector converted(TypedValue value, EvaluationContext context) {
        if (value.type().family() == type.family()) {
            return ColumnVector.constant(type, value.value());
        }
        Batch one = new Batch();
        one.setSize(1);
        return ExpressionCompiler.compileAs(new Constant(value.value(), value.type()), type)
                .evaluate(one, context);
    }

    static VariableSource source(EvaluationContext context) {
        if (context.session() instanceof VariableSource source) {
            return source;
        }
        throw new IllegalStateException("The statement has no session with variables");
    }
}

package io.hearth.sql.expression;

import io.hearth.sql.expression.BoundExpression.Call;
import io.hearth.sql.expression.BoundExpression.ColumnReference;
import io.hearth.sql.expression.BoundExpression.Constant;
import io.hearth.sql.expression.BoundExpression.ParameterReference;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.type.SqlType.Family;
import io.hearth.sql.type.SqlType.Kind;
import java.util.ArrayList;
import java.util.List;

/** Turns bound expressions into work on vectors. No state; any thread. */
public final class ExpressionCompiler {
    private ExpressionCompiler() {}

    /**
     * An expression whose values go to a client, a table or a sort: a DECIMAL has its type's scale.
     *
     * @param expression what to compute
     * @return for one execution
     */
    public static VectorExpression compile(BoundExpression expression) {
        VectorExpression compiled = inner(expression);
        return expression instanceof Call call && expression.type().kind() == Kind.DECIMAL
                ? folded(call, Rescale.to(expression.type(), compiled))
                : compiled;
    }

    /**
     * An expression whose values another type's vector takes: a number as text, and so on.
     *
     * @param expression what to compute
     * @param wanted the type whose vectors are wanted; lengths and scales are not applied
     * @return for one execution
     */
    public static VectorExpression compileAs(BoundExpression expression, SqlType wanted) {
        VectorExpression compiled = inner(expression);
        if (!Conversions.needed(expression.type(), wanted)) {
            return compiled;
        }
        Kernel kernel = Conversions.kernel(expression.type(), wanted);
        VectorExpression converted =
                new CallExpression(kernel, new VectorExpression[] {compiled}, wanted);
        return isConstant(expression) ? new OnceExpression(converted) : converted;
    }

    /**
     * A condition as a filter.
     *
     * @param condition any expression; NULL counts as false
     * @return for one execution
     */
    public static Predicate predicate(BoundExpression condition) {
        List<VectorExpression> parts = new ArrayList<>();
        addConjuncts(condition, parts);
        return new Predicate(parts);
    }

    /**
     * Whether an expression has the same value for all rows of an execution.
     *
     * @param expression any
     * @return false if it has a column or a volatile function in it
     */
    public static boolean isConstant(BoundExpression expression) {
        if (expression instanceof Call call) {
            return call.function().stability() != SqlFunction.Stability.VOLATILE
                    && call.arguments().stream().allMatch(ExpressionCompiler::isConstant);
        }
        return !(expression instanceof ColumnReference);
    }

    /** An expression inside another: a division keeps the digits beyond its type's scale. */
    static VectorExpression inner(BoundExpression expression) {
        if (expression instanceof ColumnReference column) {
            return (batch, rows, context) -> batch.column(column.index());
        }
        if (expression instanceof ParameterReference parameter) {
            return new ParameterExpression(parameter);
        }
        if (expression instanceof Constant constant) {
            return new ConstantExpression(constant);
        }
        Call call = (Call) expression;
        return folded(call, callOf(call));
    }

    /** A call that is computed each time, constant or not. */
    static VectorExpression unfolded(BoundExpression expression) {
        return expression instanceof Call call ? callOf(call) : inner(expression);
    }

    private static VectorExpression folded(Call call, VectorExpression compiled) {
        return isConstant(call) ? new OnceExpression(compiled) : compiled;
    }

    private static VectorExpression callOf(Call call) {
        if (call.function() instanceof LazyFunction lazy) {
            return lazy.compile(call);
        }
        EagerFunction function = (EagerFunction) call.function();
        List<SqlType> wanted = function.kernelTypes(call);
        VectorExpression[] arguments = new VectorExpression[wanted.size()];
        for (int i = 0; i < arguments.length; i++) {
            BoundExpression argument = call.arguments().get(i);
            arguments[i] =
                    function.wantsRealTimes()
                            ? compileCompared(argument, wanted.get(i), call.arguments())
                            : compileAs(argument, wanted.get(i));
        }
        return new CallExpression(function.kernel(call), arguments, call.type());
    }

    /** A side of a comparison: a constant text that is no time is an error beside a time. */
    static VectorExpression compileCompared(
            BoundExpression argument, SqlType wanted, List<BoundExpression> compared) {
        VectorExpression converted = compileAs(argument, wanted);
        boolean checked =
                wanted.family() == Family.TEMPORAL
                        && argument.type().family() == Family.TEXT
                        && !argument.type().isNull()
                        && isConstant(argument);
        return checked
                ? new OnceExpression(new RealTime(inner(argument), converted, kindOfTime(compared)))
                : converted;
    }

    private static String kindOfTime(List<BoundExpression> compared) {
        return compared.stream()
                .map(BoundExpression::type)
                .filter(type -> type.family() == Family.TEMPORAL)
                .map(type -> type.kind().name())
                .findFirst()
                .orElse("DATETIME");
    }

    private static void addConjuncts(BoundExpression condition, List<VectorExpression> parts) {
        if (condition instanceof Call call && call.function().name().equals("AND")) {
            call.arguments().forEach(part -> addConjuncts(part, parts));
        } else {
            parts.add(Truth.compile(condition));
        }
    }
}

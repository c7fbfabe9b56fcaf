package io.hearth.sql.expression;

import java.util.List;

/** A function that evaluates its arguments itself, on the rows that need them. */
public interface LazyFunction extends SqlFunction {
    /**
     * What does the work, for one execution.
     *
     * @param call the call
     * @param arguments its arguments, compiled in their own types
     * @return a new expression
     */
    VectorExpression compile(BoundExpression.Call call, List<VectorExpression> arguments);
}

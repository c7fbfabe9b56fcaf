package io.hearth.sql.expression;

/** A function that evaluates its arguments itself, on the rows that need them. */
public interface LazyFunction extends SqlFunction {
    /**
     * What does the work, for one execution. It compiles the arguments itself, with {@link
     * ExpressionCompiler}.
     *
     * @param call the call
     * @return a new expression
     */
    VectorExpression compile(BoundExpression.Call call);
}

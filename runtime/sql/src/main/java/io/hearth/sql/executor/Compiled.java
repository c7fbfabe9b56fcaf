package io.hearth.sql.executor;

import io.hearth.sql.expression.BoundExpression;
import io.hearth.sql.expression.ExpressionCompiler;
import io.hearth.sql.expression.VectorExpression;
import java.util.List;

/** Expressions for one execution. */
final class Compiled {
    private Compiled() {}

    static VectorExpression[] all(List<BoundExpression> expressions) {
        VectorExpression[] compiled = new VectorExpression[expressions.size()];
        for (int i = 0; i < compiled.length; i++) {
            compiled[i] = ExpressionCompiler.compile(expressions.get(i));
        }
        return compiled;
    }
}

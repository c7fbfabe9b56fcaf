package io.hearth.sql.planner;

import io.hearth.sql.expression.BoundExpression;
import io.hearth.sql.expression.BoundExpression.Call;
import io.hearth.sql.expression.FunctionRegistry;
import java.util.List;

/** Calls of the server's own operators. Immutable; any thread. */
final class Functions {
    private final FunctionRegistry registry;

    Functions(FunctionRegistry registry) {
        this.registry = registry;
    }

    BoundExpression call(String name, BoundExpression... arguments) {
        return Call.of(
                registry.function(name)
                        .orElseThrow(() -> new IllegalStateException("no function " + name)),
                List.of(arguments));
    }
}

package io.hearth.sql.expression;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The server's functions and operators by name. Immutable; any thread. */
public final class FunctionRegistry {
    private final Map<String, SqlFunction> functions = new HashMap<>();
    private final Map<String, AggregateFunction> aggregates = new HashMap<>();

    FunctionRegistry(List<SqlFunction> functions, List<AggregateFunction> aggregates) {
        functions.forEach(function -> this.functions.put(function.name(), function));
        aggregates.forEach(aggregate -> this.aggregates.put(aggregate.name(), aggregate));
    }

    /**
     * All functions of the server.
     *
     * @return the one registry
     */
    public static FunctionRegistry standard() {
        return Standard.REGISTRY;
    }

    /**
     * Finds a function or operator.
     *
     * @param name in any case; an operator as {@code +} or {@code AND}
     * @return empty if there is none of that name
     */
    public Optional<SqlFunction> function(String name) {
        return Optional.ofNullable(functions.get(name.toUpperCase(Locale.ROOT)));
    }

    /**
     * Finds an aggregate function.
     *
     * @param name in any case
     * @return empty if there is none of that name
     */
    public Optional<AggregateFunction> aggregate(String name) {
        return Optional.ofNullable(aggregates.get(name.toUpperCase(Locale.ROOT)));
    }

    /**
     * All names.
     *
     * @return of functions and operators, in no order
     */
    public Collection<String> names() {
        return functions.keySet();
    }

    /**
     * All names of aggregate functions.
     *
     * @return in no order
     */
    public Collection<String> aggregateNames() {
        return aggregates.keySet();
    }

    private static final class Standard {
        static final FunctionRegistry REGISTRY = StandardFunctions.registry();
    }
}

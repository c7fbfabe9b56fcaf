package io.hearth.sql.expression;

import io.hearth.sql.type.SqlType;
import java.util.List;

/** An aggregate function. Immutable; any thread. */
public interface AggregateFunction {
    /**
     * Its name.
     *
     * @return in upper case
     */
    String name();

    /**
     * Checks the number of arguments.
     *
     * @param count how many there are; 0 for {@code COUNT(*)}
     * @throws io.hearth.api.error.ServerException 1582 if it takes another number
     */
    void checkArguments(int count);

    /**
     * The type of the result.
     *
     * @param arguments a right number of them
     * @return its type
     */
    SqlType resultType(List<SqlType> arguments);

    /**
     * The types that its accumulator wants the arguments in: compile them with {@link
     * ExpressionCompiler#compileAs}.
     *
     * @param arguments the arguments' types
     * @return one type per argument
     */
    List<SqlType> accumulatorTypes(List<SqlType> arguments);

    /**
     * What collects the values, for one execution.
     *
     * @param arguments the arguments' types
     * @param distinct whether equal values count once
     * @return a new accumulator
     */
    Accumulator accumulator(List<SqlType> arguments, boolean distinct);
}

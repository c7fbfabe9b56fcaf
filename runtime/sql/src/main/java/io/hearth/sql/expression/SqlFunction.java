package io.hearth.sql.expression;

import io.hearth.sql.type.SqlType;
import java.util.List;

/**
 * A function or an operator: what it takes, what it gives, and how it works on vectors. Immutable;
 * any thread.
 */
public interface SqlFunction {
    /** How long a result of the same arguments stays the same. */
    enum Stability {
        /** For ever. */
        IMMUTABLE,
        /** For a statement: NOW(), USER(). */
        STATEMENT,
        /** Each call may give another: RAND(), UUID(). */
        VOLATILE
    }

    /**
     * Its name.
     *
     * @return in upper case, or an operator's signs
     */
    String name();

    /**
     * Checks the number of arguments.
     *
     * @param count how many there are
     * @throws io.hearth.api.error.ServerException 1582 if it takes another number
     */
    void checkArguments(int count);

    /**
     * The type of the result.
     *
     * @param arguments a right number of them
     * @return its type, with collation and NULL-ability
     * @throws io.hearth.api.error.ServerException 1267 if their collations do not go together
     */
    SqlType resultType(List<BoundExpression> arguments);

    /**
     * How long its result stays the same.
     *
     * @return never null
     */
    Stability stability();

    /**
     * Whether a call with the same arguments gives the same result for ever.
     *
     * @return whether it is immutable
     */
    default boolean deterministic() {
        return stability() == Stability.IMMUTABLE;
    }

    /**
     * Whether it evaluates its arguments itself, on the rows that need them (AND, CASE, IF …).
     *
     * @return true for a {@link LazyFunction}
     */
    default boolean lazy() {
        return this instanceof LazyFunction;
    }

    /**
     * Whether the result's type depends on an argument's value ({@code ROUND(x, 2)}): the binder
     * leaves a literal there as a {@link BoundExpression.Constant} and keys its plan by the value.
     *
     * @param argument its place from 0
     * @return true if the value should be known
     */
    default boolean wantsConstant(int argument) {
        return false;
    }
}

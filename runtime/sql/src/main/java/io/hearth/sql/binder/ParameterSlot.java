package io.hearth.sql.binder;

import io.hearth.sql.syntax.Literal;
import io.hearth.sql.type.SqlType;

/** Where the value of a plan's parameter comes from. */
sealed interface ParameterSlot {
    /** The type that the plan expects. */
    SqlType type();

    /**
     * A literal of the statement.
     *
     * @param literal as parsed
     * @param type its type
     * @param value its value in the statement that the plan was made for
     * @param exactType whether the plan's result depends on the length of its type
     */
    record LiteralSlot(Literal literal, SqlType type, Object value, boolean exactType)
            implements ParameterSlot {}

    /**
     * A {@code ?}.
     *
     * @param number its number in the statement, from 0
     * @param type its type
     */
    record MarkerSlot(int number, SqlType type) implements ParameterSlot {}

    /**
     * A value of the row around a subquery, given each time it runs.
     *
     * @param type its type
     */
    record OuterSlot(SqlType type) implements ParameterSlot {}
}

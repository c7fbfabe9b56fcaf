package io.hearth.sql.expression;

import static java.util.Objects.requireNonNull;

import io.hearth.sql.type.SqlType;
import java.util.List;

/** An expression whose names and types are known. Immutable; any thread. */
public sealed interface BoundExpression {
    /**
     * The type of its values.
     *
     * @return never null
     */
    SqlType type();

    /**
     * A column of the input.
     *
     * @param index from 0
     * @param type its type
     * @param name as error texts name it, such as {@code `s`.`t`.`c`}
     */
    record ColumnReference(int index, SqlType type, String name) implements BoundExpression {
        /** Checks. */
        public ColumnReference {
            requireNonNull(type, "type");
            requireNonNull(name, "name");
        }

        /**
         * A column without a name.
         *
         * @param index from 0
         * @param type its type
         */
        public ColumnReference(int index, SqlType type) {
            this(index, type, "column " + (index + 1));
        }
    }

    /**
     * A value that comes with each execution: a literal of the statement, or a {@code ?}.
     *
     * @param index from 0
     * @param type its type
     */
    record ParameterReference(int index, SqlType type) implements BoundExpression {
        /** Checks. */
        public ParameterReference {
            requireNonNull(type, "type");
        }
    }

    /**
     * A value that belongs to the plan.
     *
     * @param value Long, Double, BigDecimal or byte[] as the type's vector holds it; null for NULL
     * @param type its type
     */
    record Constant(Object value, SqlType type) implements BoundExpression {
        /** Checks. */
        public Constant {
            requireNonNull(type, "type");
        }
    }

    /**
     * A function or operator with its arguments.
     *
     * @param function which
     * @param arguments in order
     * @param type the result's
     */
    record Call(SqlFunction function, List<BoundExpression> arguments, SqlType type)
            implements BoundExpression {
        /** Copies the arguments. */
        public Call {
            requireNonNull(function, "function");
            requireNonNull(type, "type");
            arguments = List.copyOf(arguments);
        }

        /**
         * A call whose type the function tells.
         *
         * @param function which
         * @param arguments in order
         * @return the call
         * @throws io.hearth.api.error.ServerException 1582 if they are too few or too many, 1267 if
         *     their collations do not go together
         */
        public static Call of(SqlFunction function, List<BoundExpression> arguments) {
            function.checkArguments(arguments.size());
            return new Call(function, arguments, function.resultType(arguments));
        }

        /**
         * A call whose type the function tells.
         *
         * @param function which
         * @param arguments in order
         * @return the call
         */
        public static Call of(SqlFunction function, BoundExpression... arguments) {
            return of(function, List.of(arguments));
        }
    }
}

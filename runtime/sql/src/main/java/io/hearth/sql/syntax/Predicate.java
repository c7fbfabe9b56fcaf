package io.hearth.sql.syntax;

import java.util.List;
import java.util.Optional;

/** A condition other than a comparison. */
public sealed interface Predicate extends Expression {

    /** What IS asks for. */
    enum Truth {
        /** TRUE. */
        TRUE,
        /** FALSE. */
        FALSE,
        /** UNKNOWN. */
        UNKNOWN,
        /** NULL. */
        NULL
    }

    /**
     * IS [NOT] TRUE, FALSE, UNKNOWN or NULL.
     *
     * @param operand the value
     * @param truth what is asked for
     * @param negated whether NOT was written
     */
    record Is(Expression operand, Truth truth, boolean negated) implements Predicate {}

    /**
     * [NOT] BETWEEN.
     *
     * @param operand the value
     * @param low its lower bound
     * @param high its upper bound
     * @param negated whether NOT was written
     */
    record Between(Expression operand, Expression low, Expression high, boolean negated)
            implements Predicate {}

    /**
     * [NOT] IN with values.
     *
     * @param operand the value or row
     * @param values one or more
     * @param negated whether NOT was written
     */
    record InList(Expression operand, List<Expression> values, boolean negated)
            implements Predicate {
        /** Copies the values. */
        public InList {
            values = List.copyOf(values);
        }
    }

    /**
     * [NOT] IN with a query.
     *
     * @param operand the value or row
     * @param query gives the values
     * @param negated whether NOT was written
     */
    record InQuery(Expression operand, Query query, boolean negated) implements Predicate {}

    /**
     * [NOT] LIKE.
     *
     * @param operand the string
     * @param pattern the pattern
     * @param escape ESCAPE
     * @param negated whether NOT was written
     */
    record Like(
            Expression operand, Expression pattern, Optional<Expression> escape, boolean negated)
            implements Predicate {}

    /**
     * [NOT] REGEXP or RLIKE.
     *
     * @param operand the string
     * @param pattern the pattern
     * @param negated whether NOT was written
     */
    record Regexp(Expression operand, Expression pattern, boolean negated) implements Predicate {}

    /**
     * A comparison with ANY, SOME or ALL of a query.
     *
     * @param operator a comparison
     * @param operand the value
     * @param all ALL; else ANY
     * @param query gives the values
     */
    record Quantified(BinaryOperator operator, Expression operand, boolean all, Query query)
            implements Predicate {}

    /**
     * EXISTS.
     *
     * @param query may give a row
     */
    record Exists(Query query) implements Predicate {}
}

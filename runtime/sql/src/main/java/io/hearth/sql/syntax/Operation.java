package io.hearth.sql.syntax;

import java.util.List;
import java.util.Optional;

/** An operator with its operands, a cast, a CASE, a row. */
public sealed interface Operation extends Expression {

    /** AND and OR. */
    enum LogicalOperator {
        /** All. */
        AND,
        /** Any. */
        OR
    }

    /**
     * An operator before its operand.
     *
     * @param operator which
     * @param operand its operand
     */
    record Unary(UnaryOperator operator, Expression operand) implements Operation {}

    /**
     * An operator between two operands.
     *
     * @param operator which
     * @param left its left operand
     * @param right its right operand
     */
    record Binary(BinaryOperator operator, Expression left, Expression right)
            implements Operation {}

    /**
     * {@code a AND b AND c} or {@code a OR b OR c}: one node for a chain of any length, so that a
     * long chain is no deep tree.
     *
     * @param operator which
     * @param operands two or more
     */
    record Logical(LogicalOperator operator, List<Expression> operands) implements Operation {
        /** Copies the operands. */
        public Logical {
            operands = List.copyOf(operands);
        }
    }

    /**
     * NOT and {@code !}.
     *
     * @param operand what is negated
     */
    record Not(Expression operand) implements Operation {}

    /**
     * {@code x COLLATE y}.
     *
     * @param operand the string
     * @param collation the collation's name
     */
    record Collate(Expression operand, String collation) implements Operation {}

    /**
     * {@code CAST(x AS type)} and {@code CONVERT(x, type)}.
     *
     * @param operand the value
     * @param type the wanted type
     * @param timeZone of {@code CAST(x AT TIME ZONE '+00:00' AS DATETIME)}
     */
    record Cast(Expression operand, CastType type, Optional<String> timeZone)
            implements Operation {}

    /**
     * {@code CONVERT(x USING charset)}.
     *
     * @param operand the string
     * @param charset the character set's name
     */
    record ConvertUsing(Expression operand, String charset) implements Operation {}

    /**
     * {@code INTERVAL 1 DAY}; only as argument of DATE_ADD and its kin.
     *
     * @param amount how many
     * @param unit of what
     */
    record Interval(Expression amount, IntervalUnit unit) implements Operation {}

    /**
     * CASE.
     *
     * @param operand what is compared; empty if the branches have conditions
     * @param branches one or more
     * @param otherwise ELSE
     */
    record CaseExpression(
            Optional<Expression> operand, List<Branch> branches, Optional<Expression> otherwise)
            implements Operation {
        /** Copies the branches. */
        public CaseExpression {
            branches = List.copyOf(branches);
        }
    }

    /**
     * WHEN … THEN.
     *
     * @param when value or condition
     * @param then the result
     */
    record Branch(Expression when, Expression then) {}

    /**
     * {@code (a, b)} or {@code ROW(a, b)}.
     *
     * @param values two or more
     */
    record RowExpression(List<Expression> values) implements Operation {
        /** Copies the values. */
        public RowExpression {
            values = List.copyOf(values);
        }
    }
}

package io.hearth.sql.planner;

import io.hearth.sql.expression.BoundExpression;
import io.hearth.sql.expression.BoundExpression.Call;
import io.hearth.sql.expression.BoundExpression.ColumnReference;
import io.hearth.sql.expression.SqlFunction.Stability;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;

/** Questions about expressions, and the same expression over other columns. Stateless. */
public final class Expressions {
    private Expressions() {}

    /**
     * Whether it has one value for the whole statement.
     *
     * @param expression the expression
     * @return true if it reads no column and calls nothing volatile
     */
    public static boolean isConstant(BoundExpression expression) {
        return !any(expression, part -> part instanceof ColumnReference || isVolatile(part));
    }

    /**
     * Whether each evaluation with the same columns gives the same value in a statement.
     *
     * @param expression the expression
     * @return false if it calls something volatile
     */
    public static boolean isStable(BoundExpression expression) {
        return !any(expression, Expressions::isVolatile);
    }

    private static boolean isVolatile(BoundExpression part) {
        return part instanceof Call call && call.function().stability() == Stability.VOLATILE;
    }

    /**
     * Whether a part of an expression, or it itself, is such.
     *
     * @param expression the expression
     * @param test what is asked of each part
     * @return true if one is
     */
    public static boolean any(BoundExpression expression, Predicate<BoundExpression> test) {
        return test.test(expression)
                || expression instanceof Call call
                        && call.arguments().stream().anyMatch(argument -> any(argument, test));
    }

    /**
     * Adds the columns that an expression reads.
     *
     * @param expression the expression
     * @param columns takes their numbers
     */
    public static void collectColumns(BoundExpression expression, BitSet columns) {
        if (expression instanceof ColumnReference column) {
            columns.set(column.index());
        } else if (expression instanceof Call call) {
            call.arguments().forEach(argument -> collectColumns(argument, columns));
        }
    }

    /**
     * The columns that an expression reads.
     *
     * @param expression the expression
     * @return their numbers
     */
    public static BitSet columns(BoundExpression expression) {
        BitSet columns = new BitSet();
        collectColumns(expression, columns);
        return columns;
    }

    /**
     * The same expression with columns of other numbers.
     *
     * @param expression the expression
     * @param numbers from old to new numbers
     * @return the expression
     */
    public static BoundExpression renumber(BoundExpression expression, IntUnaryOperator numbers) {
        return replaceColumns(
                expression,
                column ->
                        new ColumnReference(
                                numbers.applyAsInt(column.index()), column.type(), column.name()));
    }

    /**
     * The same expression with something else for each column.
     *
     * @param expression the expression
     * @param replacement what stands for a column
     * @return the expression
     */
    public static BoundExpression replaceColumns(
            BoundExpression expression, Function<ColumnReference, BoundExpression> replacement) {
        if (expression instanceof ColumnReference column) {
            return replacement.apply(column);
        }
        if (expression instanceof Call call && !call.arguments().isEmpty()) {
            List<BoundExpression> arguments =
                    call.arguments().stream()
                            .map(argument -> replaceColumns(argument, replacement))
                            .toList();
            return new Call(call.function(), arguments, call.type());
        }
        return expression;
    }
}

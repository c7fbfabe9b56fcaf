package io.hearth.sql.binder;

import static io.hearth.api.error.ErrorCode.ER_OPERAND_COLUMNS;

import io.hearth.sql.expression.BoundExpression;
import io.hearth.sql.syntax.BinaryOperator;
import io.hearth.sql.syntax.Expression;
import io.hearth.sql.syntax.Operation.Binary;
import io.hearth.sql.syntax.Operation.Logical;
import io.hearth.sql.syntax.Operation.LogicalOperator;
import io.hearth.sql.syntax.Operation.RowExpression;
import io.hearth.sql.syntax.Predicate;
import io.hearth.sql.syntax.Predicate.Between;
import io.hearth.sql.syntax.Predicate.Exists;
import io.hearth.sql.syntax.Predicate.InList;
import io.hearth.sql.syntax.Predicate.InQuery;
import io.hearth.sql.syntax.Predicate.Is;
import io.hearth.sql.syntax.Predicate.Like;
import io.hearth.sql.syntax.Predicate.Quantified;
import io.hearth.sql.syntax.Predicate.Regexp;
import java.util.ArrayList;
import java.util.List;

/** Binds IS, BETWEEN, IN, LIKE and conditions as a whole. One statement's thread. */
final class PredicateBinder {
    private final StatementContext statement;
    private final ExpressionBinder expressions;

    PredicateBinder(StatementContext statement, ExpressionBinder expressions) {
        this.statement = statement;
        this.expressions = expressions;
    }

    List<BoundExpression> conjuncts(Expression condition) {
        if (condition instanceof Logical logical && logical.operator() == LogicalOperator.AND) {
            return logical.operands().stream()
                    .flatMap(operand -> conjuncts(operand).stream())
                    .toList();
        }
        return List.of(expressions.bind(condition));
    }

    BoundExpression bind(Predicate predicate) {
        if (predicate instanceof Is is) {
            return is(is);
        }
        if (predicate instanceof Between between) {
            return negated(
                    between.negated(),
                    statement.call(
                            "BETWEEN",
                            expressions.bindAll(
                                    List.of(between.operand(), between.low(), between.high()))));
        }
        if (predicate instanceof InList in) {
            return negated(in.negated(), in(in));
        }
        if (predicate instanceof Like like) {
            List<Expression> arguments = new ArrayList<>(List.of(like.operand(), like.pattern()));
            like.escape().ifPresent(arguments::add);
            return negated(like.negated(), statement.call("LIKE", expressions.bindAll(arguments)));
        }
        if (predicate instanceof Regexp regexp) {
            return negated(
                    regexp.negated(),
                    statement.call(
                            "REGEXP_LIKE",
                            expressions.bindAll(List.of(regexp.operand(), regexp.pattern()))));
        }
        return subquery(predicate);
    }

    private BoundExpression subquery(Predicate predicate) {
        SubqueryBinder subqueries = expressions.subqueries();
        if (predicate instanceof Exists exists) {
            return subqueries.exists(exists.query());
        }
        if (predicate instanceof InQuery in) {
            return in.negated()
                    ? subqueries.compared(in.operand(), BinaryOperator.NOT_EQUAL, true, in.query())
                    : subqueries.compared(in.operand(), BinaryOperator.EQUAL, false, in.query());
        }
        Quantified quantified = (Quantified) predicate;
        return subqueries.compared(
                quantified.operand(), quantified.operator(), quantified.all(), quantified.query());
    }

    private BoundExpression negated(boolean not, BoundExpression condition) {
        return not ? statement.call("NOT", List.of(condition)) : condition;
    }

    private BoundExpression is(Is is) {
        List<BoundExpression> operand = List.of(expressions.bind(is.operand()));
        String not = is.negated() ? "IS NOT " : "IS ";
        return switch (is.truth()) {
            case NULL, UNKNOWN -> statement.call(not + "NULL", operand);
            case TRUE -> statement.call(not + "TRUE", operand);
            case FALSE -> statement.call(not + "FALSE", operand);
        };
    }

    private BoundExpression in(InList in) {
        if (!(in.operand() instanceof RowExpression row)) {
            List<Expression> arguments = new ArrayList<>(in.values().size() + 1);
            arguments.add(in.operand());
            arguments.addAll(in.values());
            return statement.call("IN", expressions.bindAll(arguments));
        }
        List<BoundExpression> matches = new ArrayList<>();
        for (Expression value : in.values()) {
            if (!(value instanceof RowExpression)) {
                throw ER_OPERAND_COLUMNS.toException(row.values().size());
            }
            matches.add(expressions.bind(new Binary(BinaryOperator.EQUAL, row, value)));
        }
        return matches.size() == 1 ? matches.get(0) : statement.call("OR", matches);
    }
}

package io.hearth.sql.binder;

import io.hearth.sql.syntax.Call.AggregateCall;
import io.hearth.sql.syntax.Call.FunctionCall;
import io.hearth.sql.syntax.Expression;
import io.hearth.sql.syntax.Operation.Binary;
import io.hearth.sql.syntax.Operation.CaseExpression;
import io.hearth.sql.syntax.Operation.Cast;
import io.hearth.sql.syntax.Operation.Collate;
import io.hearth.sql.syntax.Operation.ConvertUsing;
import io.hearth.sql.syntax.Operation.Interval;
import io.hearth.sql.syntax.Operation.Logical;
import io.hearth.sql.syntax.Operation.Not;
import io.hearth.sql.syntax.Operation.RowExpression;
import io.hearth.sql.syntax.Operation.Unary;
import io.hearth.sql.syntax.Predicate.Between;
import io.hearth.sql.syntax.Predicate.InList;
import io.hearth.sql.syntax.Predicate.InQuery;
import io.hearth.sql.syntax.Predicate.Is;
import io.hearth.sql.syntax.Predicate.Like;
import io.hearth.sql.syntax.Predicate.Quantified;
import io.hearth.sql.syntax.Predicate.Regexp;
import io.hearth.sql.syntax.Reference.AssignUserVariable;
import java.util.ArrayList;
import java.util.List;

/** Looks for aggregates in the syntax tree, not in queries inside it. Stateless; any thread. */
final class AggregateSearch {
    private AggregateSearch() {}

    static boolean isIn(Expression expression) {
        return expression instanceof AggregateCall
                || parts(expression).stream().anyMatch(AggregateSearch::isIn);
    }

    private static List<Expression> parts(Expression expression) {
        if (expression instanceof Binary binary) {
            return List.of(binary.left(), binary.right());
        }
        if (expression instanceof Logical logical) {
            return logical.operands();
        }
        if (expression instanceof FunctionCall call) {
            return call.arguments();
        }
        if (expression instanceof RowExpression row) {
            return row.values();
        }
        if (expression instanceof CaseExpression choice) {
            return parts(choice);
        }
        if (expression instanceof InList in) {
            List<Expression> parts = new ArrayList<>(in.values());
            parts.add(in.operand());
            return parts;
        }
        if (expression instanceof Between between) {
            return List.of(between.operand(), between.low(), between.high());
        }
        if (expression instanceof Like like) {
            return List.of(like.operand(), like.pattern());
        }
        if (expression instanceof Regexp regexp) {
            return List.of(regexp.operand(), regexp.pattern());
        }
        return operand(expression);
    }

    private static List<Expression> parts(CaseExpression choice) {
        List<Expression> parts = new ArrayList<>();
        choice.operand().ifPresent(parts::add);
        choice.branches()
                .forEach(
                        branch -> {
                            parts.add(branch.when());
                            parts.add(branch.then());
                        });
        choice.otherwise().ifPresent(parts::add);
        return parts;
    }

    private static List<Expression> operand(Expression expression) {
        if (expression instanceof Unary unary) {
            return List.of(unary.operand());
        }
        if (expression instanceof Not not) {
            return List.of(not.operand());
        }
        if (expression instanceof Is is) {
            return List.of(is.operand());
        }
        if (expression instanceof Cast cast) {
            return List.of(cast.operand());
        }
        if (expression instanceof ConvertUsing convert) {
            return List.of(convert.operand());
        }
        if (expression instanceof Collate collate) {
            return List.of(collate.operand());
        }
        if (expression instanceof Interval interval) {
            return List.of(interval.amount());
        }
        if (expression instanceof AssignUserVariable assignment) {
            return List.of(assignment.value());
        }
        if (expression instanceof InQuery in) {
            return List.of(in.operand());
        }
        if (expression instanceof Quantified quantified) {
            return List.of(quantified.operand());
        }
        return List.of();
    }
}

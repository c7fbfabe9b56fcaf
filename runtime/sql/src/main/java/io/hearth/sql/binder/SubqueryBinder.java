package io.hearth.sql.binder;

import static io.hearth.api.error.ErrorCode.ER_OPERAND_COLUMNS;

import io.hearth.sql.expression.BoundExpression;
import io.hearth.sql.expression.BoundExpression.Call;
import io.hearth.sql.expression.ComparisonType;
import io.hearth.sql.expression.ExistsSubquery;
import io.hearth.sql.expression.QuantifiedSubquery;
import io.hearth.sql.expression.RowSubquery;
import io.hearth.sql.expression.ScalarSubquery;
import io.hearth.sql.expression.Subquery;
import io.hearth.sql.expression.SubqueryFunction;
import io.hearth.sql.plan.RowCount;
import io.hearth.sql.plan.RowRange;
import io.hearth.sql.planner.Conversion;
import io.hearth.sql.planner.Relation;
import io.hearth.sql.syntax.BinaryOperator;
import io.hearth.sql.syntax.Expression;
import io.hearth.sql.syntax.Operation.RowExpression;
import io.hearth.sql.syntax.Query;
import io.hearth.sql.syntax.Query.QueryExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Binds queries that stand in an expression. Each is planned by itself; what it reads of the row
 * around it become arguments of the call that stands for it. One statement's thread.
 */
final class SubqueryBinder {
    private final StatementContext statement;
    private final CommonTables tables;
    private final ExpressionBinder place;

    SubqueryBinder(StatementContext statement, CommonTables tables, ExpressionBinder place) {
        this.statement = statement;
        this.tables = tables;
        this.place = place;
    }

    /** A subquery whose names are known. */
    private record Bound(
            int number, StatementContext context, OuterQuery around, Relation relation) {
        Bound with(Relation other) {
            return new Bound(number, context, around, other);
        }

        int width() {
            return relation.types().size();
        }
    }

    BoundExpression scalar(Query query) {
        Bound bound = bind(query);
        checkWidth(bound, 1);
        return call(new ScalarSubquery(plan(bound)), List.of(), bound);
    }

    /** One row is enough, and none of its columns matters. */
    BoundExpression exists(Query query) {
        Bound bound = bind(query);
        Relation first =
                bound.context()
                        .relations()
                        .sort(
                                bound.relation(),
                                List.of(),
                                Optional.of(
                                        new RowRange(RowCount.of(0), Optional.of(RowCount.of(1)))));
        Bound narrow = bound.with(bound.context().relations().project(first, List.of()));
        return call(new ExistsSubquery(plan(narrow)), List.of(), narrow);
    }

    /** IN, ANY and ALL. */
    BoundExpression compared(
            Expression operand, BinaryOperator operator, boolean all, Query query) {
        boolean limited =
                query instanceof QueryExpression expression && expression.limit().isPresent();
        if (limited) {
            throw StatementContext.notYet("LIMIT & IN/ALL/ANY/SOME subquery");
        }
        boolean isSearch = operator == (all ? BinaryOperator.NOT_EQUAL : BinaryOperator.EQUAL);
        List<Expression> members =
                isSearch && operand instanceof RowExpression row ? row.values() : List.of(operand);
        List<BoundExpression> operands = place.bindAll(members);
        Bound bound = alike(bind(query), operands, isSearch ? "IN" : operator.text());
        return call(new QuantifiedSubquery(plan(bound), operator.text(), all), operands, bound);
    }

    /** A row beside a query that gives one row. */
    BoundExpression row(List<Expression> members, BinaryOperator operator, Query query) {
        switch (operator) {
            case EQUAL, NULL_SAFE_EQUAL, NOT_EQUAL -> {}
            default -> throw StatementContext.notYet("order of rows");
        }
        List<BoundExpression> operands = place.bindAll(members);
        Bound bound = alike(bind(query), operands, operator.text());
        BoundExpression equal =
                call(
                        new RowSubquery(plan(bound), operator == BinaryOperator.NULL_SAFE_EQUAL),
                        operands,
                        bound);
        return operator == BinaryOperator.NOT_EQUAL ? statement.call("NOT", List.of(equal)) : equal;
    }

    private Bound bind(Query query) {
        int number = statement.nextSubquery();
        OuterQuery around = new OuterQuery(place, statement.parameters());
        StatementContext inside = statement.inside(around);
        return new Bound(
                number, inside, around, new QueryBinder(inside).bind(query, tables).relation());
    }

    private static void checkWidth(Bound bound, int width) {
        if (bound.width() != width) {
            throw ER_OPERAND_COLUMNS.toException(width);
        }
    }

    /** The columns as the types in which they are compared with the operands. */
    private static Bound alike(Bound bound, List<BoundExpression> operands, String operation) {
        checkWidth(bound, operands.size());
        List<BoundExpression> columns = new ArrayList<>();
        for (int i = 0; i < operands.size(); i++) {
            BoundExpression column = bound.relation().column(i);
            columns.add(
                    Conversion.of(column, ComparisonType.of(operation, operands.get(i), column)));
        }
        return bound.with(bound.context().relations().project(bound.relation(), columns));
    }

    private static Subquery plan(Bound bound) {
        StatementContext context = bound.context();
        return context.optimizer()
                .subquery(
                        context.relations(),
                        bound.relation(),
                        bound.number(),
                        bound.around().parameters());
    }

    private static BoundExpression call(
            SubqueryFunction function, List<BoundExpression> operands, Bound bound) {
        List<BoundExpression> arguments = new ArrayList<>(operands);
        arguments.addAll(bound.around().values());
        return Call.of(function, arguments);
    }
}

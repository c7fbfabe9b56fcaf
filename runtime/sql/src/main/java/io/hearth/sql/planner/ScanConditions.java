package io.hearth.sql.planner;

import io.hearth.api.table.Condition.Operator;
import io.hearth.sql.expression.BoundExpression;
import io.hearth.sql.expression.BoundExpression.Call;
import io.hearth.sql.expression.BoundExpression.ColumnReference;
import io.hearth.sql.expression.SubqueryFunction;
import io.hearth.sql.plan.ScanCondition;
import io.hearth.sql.type.Coercibility;
import io.hearth.sql.type.Collation;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.type.SqlType.Family;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what can be told to a table of a condition on its rows: a column compared with constants in
 * the way in which the column's type itself compares. Stateless; any thread.
 */
final class ScanConditions {
    private static final Map<String, Operator> COMPARISONS =
            Map.of(
                    "=", Operator.EQUAL,
                    "<>", Operator.NOT_EQUAL,
                    "<", Operator.LESS,
                    "<=", Operator.LESS_OR_EQUAL,
                    ">", Operator.GREATER,
                    ">=", Operator.GREATER_OR_EQUAL,
                    "LIKE", Operator.LIKE);

    private static final Map<Operator, Operator> TURNED =
            Map.of(
                    Operator.LESS, Operator.GREATER,
                    Operator.LESS_OR_EQUAL, Operator.GREATER_OR_EQUAL,
                    Operator.GREATER, Operator.LESS,
                    Operator.GREATER_OR_EQUAL, Operator.LESS_OR_EQUAL,
                    Operator.EQUAL, Operator.EQUAL,
                    Operator.NOT_EQUAL, Operator.NOT_EQUAL);

    private ScanConditions() {}

    /**
     * The form of a conjunct that a table understands.
     *
     * @param conjunct over the scan's output
     * @param columns the numbers in the table of the scan's output columns
     */
    static Optional<ScanCondition> of(BoundExpression conjunct, List<Integer> columns) {
        if (!(conjunct instanceof Call call)) {
            return Optional.empty();
        }
        List<BoundExpression> arguments = call.arguments();
        String name = call.function().name();
        if (name.equals("IS NULL") || name.equals("IS NOT NULL")) {
            Operator operator = name.equals("IS NULL") ? Operator.IS_NULL : Operator.IS_NOT_NULL;
            return condition(call, operator, arguments.get(0), List.of(), columns);
        }
        if (name.equals("IN")) {
            return condition(
                    call,
                    Operator.IN,
                    arguments.get(0),
                    arguments.subList(1, arguments.size()),
                    columns);
        }
        Operator operator = COMPARISONS.get(name);
        if (operator == null || arguments.size() != 2) {
            return Optional.empty();
        }
        if (!(arguments.get(0) instanceof ColumnReference) && operator != Operator.LIKE) {
            return condition(
                    call, TURNED.get(operator), arguments.get(1), arguments.subList(0, 1), columns);
        }
        return condition(call, operator, arguments.get(0), arguments.subList(1, 2), columns);
    }

    private static Optional<ScanCondition> condition(
            Call conjunct,
            Operator operator,
            BoundExpression compared,
            List<BoundExpression> values,
            List<Integer> columns) {
        if (!(compared instanceof ColumnReference column)) {
            return Optional.empty();
        }
        boolean suits =
                values.stream()
                        .allMatch(
                                value ->
                                        isTold(value)
                                                && suits(column.type(), value.type(), operator));
        return suits
                ? Optional.of(
                        new ScanCondition(conjunct, columns.get(column.index()), operator, values))
                : Optional.empty();
    }

    /** Whether a value can be known before the first row; a query is not run for that. */
    private static boolean isTold(BoundExpression value) {
        return Expressions.isConstant(value)
                && !Expressions.any(
                        value,
                        part ->
                                part instanceof Call call
                                        && call.function() instanceof SubqueryFunction);
    }

    /** Whether the comparison happens in the column's own domain. */
    private static boolean suits(SqlType column, SqlType value, Operator operator) {
        if (value.isNull() || column.kind() == SqlType.Kind.JSON) {
            return false;
        }
        if (column.isCharacter()) {
            return value.family() == Family.TEXT && keepsCollation(column, value);
        }
        if (operator == Operator.LIKE) {
            return false;
        }
        if (column.family() == Family.TEXT) {
            return value.family() == Family.TEXT;
        }
        if (column.isNumeric()) {
            return value.isNumeric();
        }
        return value.kind() == column.kind();
    }

    private static boolean keepsCollation(SqlType column, SqlType value) {
        return value.collation() == column.collation()
                || value.coercibility().compareTo(Coercibility.IMPLICIT) > 0
                        && value.collation() != Collation.BINARY;
    }

    /** BETWEEN as two comparisons, where that is the same; else the conjunct alone. */
    static List<BoundExpression> split(BoundExpression conjunct, Functions functions) {
        if (conjunct instanceof Call call
                && call.function().name().equals("BETWEEN")
                && call.arguments().get(0) instanceof ColumnReference column
                && call.arguments().stream()
                        .skip(1)
                        .allMatch(
                                bound ->
                                        isTold(bound)
                                                && suits(
                                                        column.type(),
                                                        bound.type(),
                                                        Operator.LESS))) {
            List<BoundExpression> parts = new ArrayList<>();
            parts.add(functions.call(">=", column, call.arguments().get(1)));
            parts.add(functions.call("<=", column, call.arguments().get(2)));
            return parts;
        }
        return List.of(conjunct);
    }
}

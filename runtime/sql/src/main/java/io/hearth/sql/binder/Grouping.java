package io.hearth.sql.binder;

import static io.hearth.api.error.ErrorCode.ER_BAD_FIELD_ERROR;
import static io.hearth.api.error.ErrorCode.ER_INVALID_GROUP_FUNC_USE;
import static io.hearth.api.error.ErrorCode.ER_MIX_OF_GROUP_FUNC_AND_FIELDS;
import static io.hearth.api.error.ErrorCode.ER_WRONG_FIELD_WITH_GROUP;

import io.hearth.sql.expression.AggregateFunction;
import io.hearth.sql.expression.BoundExpression;
import io.hearth.sql.expression.BoundExpression.Call;
import io.hearth.sql.expression.BoundExpression.ColumnReference;
import io.hearth.sql.expression.GroupConcat;
import io.hearth.sql.planner.Expressions;
import io.hearth.sql.planner.Relation;
import io.hearth.sql.planner.Relations;
import io.hearth.sql.planner.Relations.Aggregation;
import io.hearth.sql.syntax.Call.AggregateCall;
import io.hearth.sql.syntax.Expression;
import io.hearth.sql.syntax.Literal.NumberKind;
import io.hearth.sql.syntax.Literal.NumberLiteral;
import io.hearth.sql.syntax.OrderItem;
import io.hearth.sql.type.SqlMode;
import io.hearth.sql.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The groups of a SELECT: keys and aggregates are collected while its expressions are bound over
 * the rows of FROM; then the expressions are lifted to the rows of the groups. One statement's
 * thread.
 *
 * <p>In an expression that is not lifted yet, an aggregate is a column with a number from {@link
 * #FIRST_AGGREGATE}.
 */
final class Grouping implements Aggregates {
    private static final int FIRST_AGGREGATE = 1 << 20;

    private final StatementContext statement;
    private final Supplier<ExpressionBinder> argumentBinder;
    private final boolean explicit;
    private final List<BoundExpression> keys = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();

    private record Item(
            AggregateFunction function,
            List<BoundExpression> arguments,
            boolean distinct,
            SqlType type) {}

    /**
     * @param argumentBinder binds the arguments of aggregates
     * @param explicit whether GROUP BY was written
     */
    Grouping(
            StatementContext statement,
            Supplier<ExpressionBinder> argumentBinder,
            boolean explicit) {
        this.statement = statement;
        this.argumentBinder = argumentBinder;
        this.explicit = explicit;
    }

    static boolean hasAggregate(BoundExpression expression) {
        return Expressions.any(
                expression,
                part ->
                        part instanceof ColumnReference column
                                && column.index() >= FIRST_AGGREGATE);
    }

    void addKey(BoundExpression key) {
        if (keys.stream().noneMatch(other -> statement.isSame(other, key))) {
            keys.add(key);
        }
    }

    boolean isKey(BoundExpression expression) {
        return keys.stream().anyMatch(key -> statement.isSame(key, expression));
    }

    @Override
    public BoundExpression bind(AggregateCall call) {
        AggregateFunction function = function(call);
        List<BoundExpression> arguments =
                new ArrayList<>(
                        call.star() ? List.of() : argumentBinder.get().bindAll(call.arguments()));
        for (OrderItem item : call.orderBy()) {
            arguments.add(orderKey(item.expression(), arguments, call.arguments().size()));
        }
        function.checkArguments(arguments.size());
        if (isOfTheQueryAround(arguments)) {
            throw StatementContext.notYet("aggregates of an outer query in a subquery");
        }
        SqlType type = function.resultType(arguments.stream().map(BoundExpression::type).toList());
        return add(new Item(function, arguments, call.distinct(), type));
    }

    private AggregateFunction function(AggregateCall call) {
        if (call.name().equals("GROUP_CONCAT")) {
            return new GroupConcat(
                    call.separator().orElse(","),
                    call.orderBy().stream().map(OrderItem::descending).toList());
        }
        return statement
                .functions()
                .aggregate(call.name())
                .orElseThrow(() -> StatementContext.notYet(call.name()));
    }

    /** A key of the order within a group; a number is that of an argument. */
    private BoundExpression orderKey(Expression key, List<BoundExpression> arguments, int count) {
        if (!(key instanceof NumberLiteral number) || number.kind() != NumberKind.INTEGER) {
            return argumentBinder.get().bind(key);
        }
        statement.parameters().fix(number);
        Object place = statement.value(number).value();
        if (!(place instanceof Long index) || index < 1 || index > count) {
            throw ER_BAD_FIELD_ERROR.toException(number.text(), Clause.ORDER.text());
        }
        return arguments.get((int) (long) index - 1);
    }

    /** An aggregate of nothing but outer columns belongs to the query that they are of. */
    private boolean isOfTheQueryAround(List<BoundExpression> arguments) {
        return arguments.stream()
                        .anyMatch(one -> Expressions.any(one, statement.parameters()::isOuter))
                && arguments.stream().allMatch(one -> Expressions.columns(one).isEmpty());
    }

    private BoundExpression add(Item item) {
        for (int i = 0; i < items.size(); i++) {
            if (isSame(items.get(i), item)) {
                return reference(i);
            }
        }
        items.add(item);
        return reference(items.size() - 1);
    }

    private BoundExpression reference(int item) {
        return new ColumnReference(FIRST_AGGREGATE + item, items.get(item).type());
    }

    private boolean isSame(Item one, Item other) {
        if (!one.function().equals(other.function())
                || one.distinct() != other.distinct()
                || one.arguments().size() != other.arguments().size()) {
            return false;
        }
        for (int i = 0; i < one.arguments().size(); i++) {
            BoundExpression argument = one.arguments().get(i);
            if (!Expressions.isStable(argument)
                    || !statement.isSame(argument, other.arguments().get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The same expression over the rows of the groups. */
    BoundExpression lift(BoundExpression expression, Clause clause, int number) {
        for (int i = 0; i < keys.size(); i++) {
            if (statement.isSame(keys.get(i), expression)) {
                return new ColumnReference(i, keys.get(i).type(), name(keys.get(i), i));
            }
        }
        if (expression instanceof ColumnReference column) {
            return column.index() >= FIRST_AGGREGATE
                    ? new ColumnReference(
                            keys.size() + column.index() - FIRST_AGGREGATE, column.type())
                    : anyValue(column, clause, number);
        }
        if (expression instanceof Call call && !call.arguments().isEmpty()) {
            List<BoundExpression> arguments =
                    isAnyValue(call)
                            ? call.arguments().stream().map(this::withoutRule).toList()
                            : call.arguments().stream()
                                    .map(argument -> lift(argument, clause, number))
                                    .toList();
            return new Call(call.function(), arguments, call.type());
        }
        return expression;
    }

    private static String name(BoundExpression key, int number) {
        return key instanceof ColumnReference column ? column.name() : "key " + (number + 1);
    }

    private static boolean isAnyValue(Call call) {
        return call.function().name().equals("ANY_VALUE");
    }

    private BoundExpression withoutRule(BoundExpression expression) {
        if (Expressions.columns(expression).stream().anyMatch(one -> one >= FIRST_AGGREGATE)) {
            throw ER_INVALID_GROUP_FUNC_USE.toException();
        }
        return Expressions.replaceColumns(expression, this::someValue);
    }

    private BoundExpression anyValue(ColumnReference column, Clause clause, int number) {
        if (statement.has(SqlMode.ONLY_FULL_GROUP_BY)) {
            String name = column.name().replace("`", "");
            throw (explicit ? ER_WRONG_FIELD_WITH_GROUP : ER_MIX_OF_GROUP_FUNC_AND_FIELDS)
                    .toException(number, clause.grouping(), name);
        }
        return someValue(column);
    }

    /** A value of the column in the group; which one is not said. */
    private BoundExpression someValue(ColumnReference column) {
        AggregateFunction function =
                statement
                        .functions()
                        .aggregate("ANY_VALUE")
                        .or(() -> statement.functions().aggregate("MIN"))
                        .orElseThrow(() -> StatementContext.notYet("ANY_VALUE"));
        ColumnReference item =
                (ColumnReference)
                        add(
                                new Item(
                                        function,
                                        List.of(column),
                                        false,
                                        column.type().withNullable(true)));
        return new ColumnReference(
                keys.size() + item.index() - FIRST_AGGREGATE, item.type(), column.name());
    }

    /** The groups: keys, then aggregates; to be called when everything is lifted. */
    Relation apply(Relation input) {
        List<BoundExpression> read = new ArrayList<>(keys);
        List<Aggregation> aggregations = new ArrayList<>();
        for (Item item : items) {
            List<Integer> places = new ArrayList<>();
            for (BoundExpression argument : item.arguments()) {
                places.add(place(argument, read));
            }
            aggregations.add(
                    new Aggregation(item.function(), places, item.distinct(), item.type()));
        }
        Relations relations = statement.relations();
        return relations.aggregate(relations.project(input, read), keys.size(), aggregations);
    }

    private static int place(BoundExpression argument, List<BoundExpression> read) {
        int known = Expressions.isStable(argument) ? read.indexOf(argument) : -1;
        if (known >= 0) {
            return known;
        }
        read.add(argument);
        return read.size() - 1;
    }
}

package io.hearth.sql.binder;

import static io.hearth.api.error.ErrorCode.ER_BAD_FIELD_ERROR;
import static io.hearth.api.error.ErrorCode.ER_FIELD_IN_ORDER_NOT_SELECT;
import static io.hearth.api.error.ErrorCode.ER_WRONG_GROUP_FIELD;

import io.hearth.sql.expression.BoundExpression;
import io.hearth.sql.plan.OutputColumn;
import io.hearth.sql.plan.RowRange;
import io.hearth.sql.planner.Relation;
import io.hearth.sql.planner.Relations;
import io.hearth.sql.planner.Relations.Order;
import io.hearth.sql.syntax.Expression;
import io.hearth.sql.syntax.Literal.NumberKind;
import io.hearth.sql.syntax.Literal.NumberLiteral;
import io.hearth.sql.syntax.OrderItem;
import io.hearth.sql.syntax.Query.Select;
import io.hearth.sql.syntax.Query.SelectOption;
import io.hearth.sql.syntax.Reference.ColumnName;
import io.hearth.sql.syntax.SelectItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Binds one SELECT with its ORDER BY and LIMIT. Used once, by one statement's thread. */
final class SelectBinder {
    private final StatementContext statement;
    private final CommonTables tables;
    private final Select select;
    private final List<OrderItem> orderBy;
    private final Optional<RowRange> range;
    private final Source from;
    private final Optional<Grouping> grouping;
    private SelectList list;

    SelectBinder(
            StatementContext statement,
            CommonTables tables,
            Select select,
            List<OrderItem> orderBy,
            Optional<RowRange> range,
            Source from) {
        this.statement = statement;
        this.tables = tables;
        this.select = select;
        this.orderBy = orderBy;
        this.range = range;
        this.from = from;
        this.grouping =
                isGrouped()
                        ? Optional.of(
                                new Grouping(
                                        statement,
                                        this::argumentBinder,
                                        select.groupBy().isPresent()))
                        : Optional.empty();
    }

    private boolean isGrouped() {
        Stream<Expression> values =
                select.items().stream()
                        .filter(SelectItem.Value.class::isInstance)
                        .map(item -> ((SelectItem.Value) item).expression());
        return select.groupBy().isPresent()
                || Stream.of(
                                values,
                                select.having().stream(),
                                orderBy.stream().map(OrderItem::expression))
                        .flatMap(all -> all)
                        .anyMatch(AggregateSearch::isIn);
    }

    BoundQuery bind() {
        refuseWhatIsMissing();
        Relation rows = where();
        list = SelectList.bind(select.items(), from.scope(), listBinder());
        groupKeys();
        List<BoundExpression> having = having();
        List<BoundExpression> orders = orders();
        List<BoundExpression> values = new ArrayList<>();
        for (SelectColumn column : list.columns()) {
            values.add(lifted(column.value(), Clause.FIELD_LIST, values.size() + 1));
        }
        int width = values.size();
        List<Order> order = order(orders, values);
        if (grouping.isPresent()) {
            rows = grouping.get().apply(rows);
        }
        rows = statement.relations().filter(rows, having);
        return result(rows, values, width, order);
    }

    private void refuseWhatIsMissing() {
        if (!select.windows().isEmpty()) {
            throw StatementContext.notYet("WINDOW");
        }
        if (select.groupBy().filter(group -> group.rollup()).isPresent()) {
            throw StatementContext.notYet("WITH ROLLUP");
        }
        if (select.options().contains(SelectOption.SQL_CALC_FOUND_ROWS)) {
            throw StatementContext.notYet("SQL_CALC_FOUND_ROWS");
        }
    }

    private Relation where() {
        List<BoundExpression> conjuncts =
                select.where()
                        .map(condition -> fromBinder(Clause.WHERE).conjuncts(condition))
                        .orElse(List.of());
        return statement.relations().filter(from.relation(), conjuncts);
    }

    private ExpressionBinder fromBinder(Clause clause) {
        return binder(
                clause, name -> from.scope().value(name, clause), Aggregates.FORBIDDEN, false);
    }

    private ExpressionBinder argumentBinder() {
        return binder(Clause.FIELD_LIST, this::listed, Aggregates.FORBIDDEN, true);
    }

    private ExpressionBinder listBinder() {
        return binder(Clause.FIELD_LIST, this::listed, aggregates(), true);
    }

    private Optional<BoundExpression> listed(ColumnName name) {
        return from.scope().value(name, Clause.FIELD_LIST);
    }

    private ExpressionBinder binder(
            Clause clause, Names names, Aggregates allowed, boolean exactTypes) {
        return new ExpressionBinder(statement, tables, clause, names, allowed, exactTypes);
    }

    private Aggregates aggregates() {
        return grouping.<Aggregates>map(group -> group).orElse(Aggregates.FORBIDDEN);
    }

    // ---- GROUP BY

    private void groupKeys() {
        List<Expression> keys = select.groupBy().map(group -> group.keys()).orElse(List.of());
        for (Expression key : keys) {
            BoundExpression bound = groupKey(key);
            if (Grouping.hasAggregate(bound)) {
                throw ER_WRONG_GROUP_FIELD.toException(
                        key instanceof ColumnName name ? name.name() : "aggregate");
            }
            grouping.ifPresent(group -> group.addKey(bound));
        }
    }

    private BoundExpression groupKey(Expression key) {
        if (isOrdinal(key)) {
            return ordinal((NumberLiteral) key, Clause.GROUP).value();
        }
        return binder(
                        Clause.GROUP,
                        name ->
                                from.scope()
                                        .value(name, Clause.GROUP)
                                        .or(() -> listed(name, Clause.GROUP)),
                        Aggregates.FORBIDDEN,
                        true)
                .bind(key);
    }

    private static boolean isOrdinal(Expression expression) {
        return expression instanceof NumberLiteral number && number.kind() == NumberKind.INTEGER;
    }

    private SelectColumn ordinal(NumberLiteral literal, Clause clause) {
        statement.parameters().fix(literal);
        Object value = statement.value(literal).value();
        if (!(value instanceof Long place) || place < 1 || place > list.columns().size()) {
            throw ER_BAD_FIELD_ERROR.toException(literal.text(), clause.text());
        }
        return list.columns().get((int) (long) place - 1);
    }

    private Optional<BoundExpression> listed(ColumnName name, Clause clause) {
        return list.find(name, clause).map(SelectColumn::value);
    }

    // ---- HAVING

    private List<BoundExpression> having() {
        if (select.having().isEmpty()) {
            return List.of();
        }
        ExpressionBinder binder = binder(Clause.HAVING, this::inHaving, aggregates(), false);
        return binder.conjuncts(select.having().get()).stream()
                .map(conjunct -> lifted(conjunct, Clause.HAVING, 1))
                .toList();
    }

    /** A name in HAVING: a column of the result, or a key of the groups. */
    private Optional<BoundExpression> inHaving(ColumnName name) {
        return listed(name, Clause.HAVING)
                .or(
                        () ->
                                from.scope()
                                        .value(name, Clause.HAVING)
                                        .filter(
                                                column ->
                                                        grouping.filter(
                                                                        group ->
                                                                                group.isKey(column))
                                                                .isPresent()));
    }

    private BoundExpression lifted(BoundExpression expression, Clause clause, int number) {
        return grouping.map(group -> group.lift(expression, clause, number)).orElse(expression);
    }

    // ---- ORDER BY

    private List<BoundExpression> orders() {
        List<BoundExpression> orders = new ArrayList<>();
        for (OrderItem item : orderBy) {
            BoundExpression key = orderKey(item.expression());
            orders.add(lifted(key, Clause.ORDER, orders.size() + 1));
        }
        return orders;
    }

    private BoundExpression orderKey(Expression key) {
        if (isOrdinal(key)) {
            return ordinal((NumberLiteral) key, Clause.ORDER).value();
        }
        Names names =
                key instanceof ColumnName
                        ? name ->
                                listed(name, Clause.ORDER)
                                        .or(() -> from.scope().value(name, Clause.ORDER))
                        : name ->
                                from.scope()
                                        .value(name, Clause.ORDER)
                                        .or(() -> listed(name, Clause.ORDER));
        return binder(Clause.ORDER, names, aggregates(), false).bind(key);
    }

    /** The columns to order by; those that are not selected are added behind the selected ones. */
    private List<Order> order(List<BoundExpression> keys, List<BoundExpression> values) {
        int width = values.size();
        List<Order> order = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            int place = place(keys.get(i), values);
            if (place >= width && select.options().contains(SelectOption.DISTINCT)) {
                throw ER_FIELD_IN_ORDER_NOT_SELECT.toException(
                        i + 1, shown(orderBy.get(i).expression()), "DISTINCT");
            }
            order.add(new Order(place, orderBy.get(i).descending()));
        }
        return order;
    }

    private static String shown(Expression key) {
        return key instanceof ColumnName name ? Scope.written(name) : "expression";
    }

    private int place(BoundExpression key, List<BoundExpression> values) {
        for (int i = 0; i < values.size(); i++) {
            if (statement.isSame(values.get(i), key)) {
                return i;
            }
        }
        values.add(key);
        return values.size() - 1;
    }

    // ---- the result

    private BoundQuery result(
            Relation rows, List<BoundExpression> values, int width, List<Order> order) {
        Relations relations = statement.relations();
        Relation computed = relations.project(rows, values);
        if (select.options().contains(SelectOption.DISTINCT)) {
            computed = relations.aggregate(computed, width, List.of());
        }
        Relation sorted = relations.sort(computed, order, range);
        Relation shown = sorted;
        if (values.size() > width) {
            Relation all = sorted;
            shown =
                    relations.project(
                            all, IntStream.range(0, width).mapToObj(all::column).toList());
        }
        List<OutputColumn> columns = new ArrayList<>();
        for (SelectColumn column : list.columns()) {
            columns.add(column.output(shown.types().get(columns.size())));
        }
        return new BoundQuery(
                shown, columns, list.columns().stream().map(SelectColumn::title).toList());
    }
}

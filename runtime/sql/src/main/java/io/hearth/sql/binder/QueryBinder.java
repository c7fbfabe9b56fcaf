package io.hearth.sql.binder;

import static io.hearth.api.error.ErrorCode.ER_WRONG_NUMBER_OF_COLUMNS_IN_SELECT;

import io.hearth.sql.expression.BoundExpression;
import io.hearth.sql.plan.OutputColumn;
import io.hearth.sql.plan.RowRange;
import io.hearth.sql.planner.Relation;
import io.hearth.sql.syntax.ObjectName;
import io.hearth.sql.syntax.OrderItem;
import io.hearth.sql.syntax.Query;
import io.hearth.sql.syntax.Query.QueryExpression;
import io.hearth.sql.syntax.Query.Select;
import io.hearth.sql.syntax.Query.SetOperation;
import io.hearth.sql.syntax.Query.TableQuery;
import io.hearth.sql.syntax.Query.ValuesQuery;
import io.hearth.sql.syntax.SelectItem.Wildcard;
import io.hearth.sql.syntax.TableReference.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Binds queries of every kind. One statement's thread. */
final class QueryBinder {
    private final StatementContext statement;

    QueryBinder(StatementContext statement) {
        this.statement = statement;
    }

    BoundQuery bind(Query query, CommonTables tables) {
        return bind(query, tables, List.of(), Optional.empty());
    }

    private BoundQuery bind(
            Query query, CommonTables tables, List<OrderItem> orderBy, Optional<RowRange> range) {
        if (query instanceof Select select) {
            Source from = new FromBinder(statement, this, tables).bind(select.from());
            return new SelectBinder(statement, tables, select, orderBy, range, from).bind();
        }
        if (query instanceof TableQuery table) {
            return bind(select(table), tables, orderBy, range);
        }
        if (query instanceof QueryExpression expression && orderBy.isEmpty() && range.isEmpty()) {
            return expression(expression, tables);
        }
        return sorted(rows(query, tables), tables, orderBy, range);
    }

    private static Select select(TableQuery table) {
        return new Select(
                Optional.empty(),
                Set.of(),
                List.of(new Wildcard(Optional.empty(), Optional.empty())),
                List.of(TableName.of(table.table())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private BoundQuery expression(QueryExpression expression, CommonTables outer) {
        if (expression.into().isPresent()) {
            throw StatementContext.notYet("SELECT ... INTO");
        }
        CommonTables tables =
                expression.with().map(with -> outer.with(with, statement.outer())).orElse(outer);
        Optional<RowRange> range =
                expression.limit().map(limit -> new LimitBinder(statement).bind(limit));
        return bind(expression.body(), tables, expression.orderBy(), range);
    }

    private BoundQuery rows(Query query, CommonTables tables) {
        if (query instanceof SetOperation operation) {
            return new UnionBinder(statement, this).bind(operation, tables);
        }
        if (query instanceof ValuesQuery values) {
            return values(values, tables);
        }
        return bind(query, tables);
    }

    private BoundQuery values(ValuesQuery values, CommonTables tables) {
        int width = values.rows().get(0).size();
        if (values.rows().stream().anyMatch(row -> row.size() != width)) {
            throw ER_WRONG_NUMBER_OF_COLUMNS_IN_SELECT.toException();
        }
        ExpressionBinder binder =
                new ExpressionBinder(
                        statement,
                        tables,
                        Clause.FIELD_LIST,
                        Names.NONE,
                        Aggregates.FORBIDDEN,
                        true);
        List<List<BoundExpression>> rows = new ArrayList<>();
        for (var row : values.rows()) {
            rows.add(binder.bindAll(row));
        }
        Relation relation = new UnionBinder(statement, this).rows(rows);
        List<OutputColumn> columns = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            columns.add(OutputColumn.computed("column_" + i, relation.types().get(i)));
        }
        return BoundQuery.named(relation, columns);
    }

    /** ORDER BY and LIMIT around something whose only names are those of its columns. */
    private BoundQuery sorted(
            BoundQuery query,
            CommonTables tables,
            List<OrderItem> orderBy,
            Optional<RowRange> range) {
        if (orderBy.isEmpty()) {
            return new BoundQuery(
                    statement.relations().sort(query.relation(), List.of(), range),
                    query.columns(),
                    query.titles());
        }
        List<ScopeColumn> columns = new ArrayList<>();
        ScopeTable table = new ScopeTable("", "", true);
        for (OutputColumn column : query.columns()) {
            columns.add(
                    new ScopeColumn(
                            columns.size(), column.type(), table, column.name(), "", "", false));
        }
        Source source = new Source(query.relation(), new Scope(List.of(table), columns));
        Select all = select(new TableQuery(ObjectName.of("")));
        Relation rows =
                new SelectBinder(statement, tables, all, orderBy, range, source).bind().relation();
        return new BoundQuery(rows, query.columns(), query.titles());
    }
}

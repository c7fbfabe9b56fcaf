package io.hearth.sql.binder;

import static io.hearth.api.error.ErrorCode.ER_WRONG_NUMBER_OF_COLUMNS_IN_SELECT;

import io.hearth.sql.expression.AggregateFunction;
import io.hearth.sql.expression.BoundExpression;
import io.hearth.sql.expression.BoundExpression.ColumnReference;
import io.hearth.sql.expression.BoundExpression.Constant;
import io.hearth.sql.plan.OutputColumn;
import io.hearth.sql.planner.Conversion;
import io.hearth.sql.planner.Relation;
import io.hearth.sql.planner.Relations;
import io.hearth.sql.planner.Relations.Aggregation;
import io.hearth.sql.syntax.Query;
import io.hearth.sql.syntax.Query.SetOperation;
import io.hearth.sql.syntax.Query.SetOperator;
import io.hearth.sql.type.SqlType;
import java.util.ArrayList;
import java.util.List;

/**
 * Binds UNION, INTERSECT and EXCEPT: the sides' columns become alike, then their rows follow each
 * other. One statement's thread.
 */
final class UnionBinder {
    private final StatementContext statement;
    private final QueryBinder queries;

    UnionBinder(StatementContext statement, QueryBinder queries) {
        this.statement = statement;
        this.queries = queries;
    }

    BoundQuery bind(SetOperation operation, CommonTables tables) {
        if (operation.operator() != SetOperator.UNION) {
            return search(operation, tables);
        }
        List<BoundQuery> sides = new ArrayList<>();
        collect(operation, operation.all(), tables, sides);
        List<Relation> relations = alike(sides.stream().map(BoundQuery::relation).toList());
        Relation all = statement.relations().unionAll(relations);
        if (!operation.all()) {
            all = statement.relations().aggregate(all, all.types().size(), List.of());
        }
        return named(all, sides.get(0));
    }

    /** A result whose columns are called as those of the first side. */
    private static BoundQuery named(Relation all, BoundQuery first) {
        List<OutputColumn> columns = new ArrayList<>();
        for (OutputColumn column : first.columns()) {
            columns.add(OutputColumn.computed(column.name(), all.types().get(columns.size())));
        }
        return new BoundQuery(all, columns, first.titles());
    }

    /**
     * INTERSECT and EXCEPT: the rows of both sides are grouped, and a group is counted for each
     * side.
     */
    private BoundQuery search(SetOperation operation, CommonTables tables) {
        if (operation.all()) {
            throw StatementContext.notYet(operation.operator() + " ALL");
        }
        BoundQuery left = queries.bind(operation.left(), tables);
        BoundQuery right = queries.bind(operation.right(), tables);
        List<Relation> sides = alike(List.of(left.relation(), right.relation()));
        int width = sides.get(0).types().size();
        Relations relations = statement.relations();
        Relation all =
                relations.unionAll(
                        List.of(marked(sides.get(0), true), marked(sides.get(1), false)));
        Relation groups = relations.aggregate(all, width, List.of(count(width), count(width + 1)));
        String sign = operation.operator() == SetOperator.INTERSECT ? ">" : "=";
        Relation wanted =
                relations.filter(
                        groups,
                        List.of(
                                withZero(">", groups.column(width)),
                                withZero(sign, groups.column(width + 1))));
        List<BoundExpression> columns = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            columns.add(wanted.column(i));
        }
        return named(relations.project(wanted, columns), left);
    }

    /** The rows of a side with two columns more, of which its own one is not NULL. */
    private Relation marked(Relation side, boolean left) {
        List<BoundExpression> values = new ArrayList<>();
        for (int i = 0; i < side.types().size(); i++) {
            values.add(side.column(i));
        }
        SqlType type = SqlType.bigint().withNullable(true);
        values.add(new Constant(left ? 1L : null, type));
        values.add(new Constant(left ? null : 1L, type));
        return statement.relations().project(side, values);
    }

    private Aggregation count(int column) {
        AggregateFunction count = statement.functions().aggregate("COUNT").orElseThrow();
        SqlType type = count.resultType(List.of(SqlType.bigint()));
        return new Aggregation(count, List.of(column), false, type);
    }

    private BoundExpression withZero(String sign, BoundExpression count) {
        SqlType type = SqlType.bigint().withNullable(false);
        return statement.call(sign, List.of(count, new Constant(0L, type)));
    }

    /**
     * The sides of a chain of unions. What stands to the left of a UNION DISTINCT need not be made
     * distinct by itself; to the left of a UNION ALL it stays as it is.
     */
    private void collect(Query query, boolean all, CommonTables tables, List<BoundQuery> sides) {
        if (query instanceof SetOperation operation
                && operation.operator() == SetOperator.UNION
                && (operation.all() || !all)) {
            collect(operation.left(), operation.all(), tables, sides);
            collect(operation.right(), true, tables, sides);
        } else {
            sides.add(queries.bind(query, tables));
        }
    }

    /** The rows of VALUES. */
    Relation rows(List<List<BoundExpression>> rows) {
        Relations relations = statement.relations();
        return relations.unionAll(
                alike(
                        rows.stream()
                                .map(row -> relations.project(relations.oneRow(), row))
                                .toList()));
    }

    private List<Relation> alike(List<Relation> sides) {
        int width = sides.get(0).types().size();
        if (sides.stream().anyMatch(side -> side.types().size() != width)) {
            throw ER_WRONG_NUMBER_OF_COLUMNS_IN_SELECT.toException();
        }
        List<SqlType> types = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            int column = i;
            types.add(
                    statement.commonType(sides.stream().map(side -> side.column(column)).toList()));
        }
        return sides.stream().map(side -> as(side, types)).toList();
    }

    private Relation as(Relation side, List<SqlType> types) {
        List<BoundExpression> values = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            values.add(Conversion.of(side.column(i), types.get(i)));
        }
        return values.stream().allMatch(ColumnReference.class::isInstance)
                ? side
                : statement.relations().project(side, values);
    }
}

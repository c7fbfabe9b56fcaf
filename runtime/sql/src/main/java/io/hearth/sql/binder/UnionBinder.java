package io.hearth.sql.binder;

import static io.hearth.api.error.ErrorCode.ER_WRONG_NUMBER_OF_COLUMNS_IN_SELECT;

import io.hearth.sql.expression.BoundExpression;
import io.hearth.sql.expression.BoundExpression.ColumnReference;
import io.hearth.sql.plan.OutputColumn;
import io.hearth.sql.planner.Conversion;
import io.hearth.sql.planner.Relation;
import io.hearth.sql.planner.Relations;
import io.hearth.sql.syntax.Query;
import io.hearth.sql.syntax.Query.SetOperation;
import io.hearth.sql.syntax.Query.SetOperator;
import io.hearth.sql.type.SqlType;

import java.util.ArrayList;
import java.util.List;

/** Binds UNION: the sides' columns become alike, then their rows follow each other. */
final class UnionBinder {
    private final StatementContext statement;
    private final QueryBinder queries;

    UnionBinder(StatementContext statement, QueryBinder queries) {
        this.statement = statement;
        this.queries = queries;
    }

    BoundQuery bind(SetOperation operation, CommonTables tables) {
        if (operation.operator() != SetOperator.UNION) {
            throw StatementContext.notYet(operation.operator().name());
        }
        List<BoundQuery> sides = new ArrayList<>();
        collect(operation, operation.all(), tables, sides);
        List<Relation> relations = alike(sides.stream().map(BoundQuery::relation).toList());
        Relation all = statement.relations().unionAll(relations);
        if (!operation.all()) {
            all = statement.relations().aggregate(all, all.types().size(), List.of());
        }
        List<OutputColumn> columns = new ArrayList<>();
        for (OutputColumn column : sides.get(0).columns()) {
            columns.add(OutputColumn.computed(column.name(), all.types().get(columns.size())));
        }
        return new BoundQuery(all, columns, sides.get(0).titles());
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

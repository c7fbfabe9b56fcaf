package io.hearth.sql.binder;

import io.hearth.sql.expression.BoundExpression;
import io.hearth.sql.planner.Relation;
import io.hearth.sql.planner.Relations.JoinType;
import io.hearth.sql.syntax.Reference.ColumnName;
import io.hearth.sql.syntax.TableReference.Join;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Binds joins: ON, USING and NATURAL; a right join becomes a left one. One statement's thread. */
final class JoinBinder {
    private final StatementContext statement;
    private final CommonTables tables;

    JoinBinder(StatementContext statement, CommonTables tables) {
        this.statement = statement;
        this.tables = tables;
    }

    Source cross(Source left, Source right) {
        Relation pairs =
                statement
                        .relations()
                        .join(JoinType.INNER, left.relation(), right.relation(), List.of());
        return new Source(pairs, pairScope(left, right, pairs, false));
    }

    Source bind(Join join, Source left, Source right) {
        boolean turned =
                switch (join.kind()) {
                    case RIGHT, NATURAL_RIGHT -> true;
                    default -> false;
                };
        JoinType type =
                switch (join.kind()) {
                    case LEFT, RIGHT, NATURAL_LEFT, NATURAL_RIGHT -> JoinType.LEFT;
                    default -> JoinType.INNER;
                };
        Source first = turned ? right : left;
        Source second = turned ? left : right;
        Scope before = scope(left, right, turned, Optional.empty());
        Map<ScopeColumn, ScopeColumn> common = common(join, left, right);
        List<BoundExpression> conjuncts =
                join.on()
                        .map(condition -> conditions(before).conjuncts(condition))
                        .orElseGet(() -> equalities(common, before));
        Relation pairs =
                statement.relations().join(type, first.relation(), second.relation(), conjuncts);
        Scope after = pairScope(left, right, pairs, turned);
        return new Source(pairs, common.isEmpty() ? after : merged(after, common, left, turned));
    }

    private ExpressionBinder conditions(Scope scope) {
        return new ExpressionBinder(
                statement,
                tables,
                Clause.ON,
                name -> scope.value(name, Clause.ON),
                Aggregates.FORBIDDEN,
                false);
    }

    private static Scope pairScope(Source left, Source right, Relation pairs, boolean turned) {
        return scope(left, right, turned, Optional.of(pairs));
    }

    /** The names of both sides, the left one's first, wherever the columns stand in the pair. */
    private static Scope scope(
            Source left, Source right, boolean turned, Optional<Relation> pairs) {
        int leftWidth = left.relation().types().size();
        int rightWidth = right.relation().types().size();
        List<ScopeColumn> columns = new ArrayList<>();
        move(left, turned ? rightWidth : 0, pairs, columns);
        move(right, turned ? 0 : leftWidth, pairs, columns);
        return Scope.join(left.scope(), right.scope(), columns);
    }

    private static void move(
            Source side, int offset, Optional<Relation> pairs, List<ScopeColumn> columns) {
        for (ScopeColumn column : side.scope().columns()) {
            int place = column.index() + offset;
            columns.add(
                    column.at(
                            place,
                            pairs.map(rows -> rows.types().get(place)).orElse(column.type())));
        }
    }

    /** The columns that USING or NATURAL makes one, left to right. */
    private static Map<ScopeColumn, ScopeColumn> common(Join join, Source left, Source right) {
        Map<ScopeColumn, ScopeColumn> pairs = new LinkedHashMap<>();
        for (String name : join.using()) {
            ColumnName column = ColumnName.of(name);
            pairs.put(
                    left.scope().get(column, Clause.FROM), right.scope().get(column, Clause.FROM));
        }
        switch (join.kind()) {
            case NATURAL, NATURAL_LEFT, NATURAL_RIGHT -> {
                for (ScopeColumn column : left.scope().star()) {
                    ColumnName name = ColumnName.of(column.name());
                    right.scope()
                            .find(name, Clause.FROM)
                            .ifPresent(
                                    other -> pairs.put(left.scope().get(name, Clause.FROM), other));
                }
            }
            default -> {}
        }
        return pairs;
    }

    private List<BoundExpression> equalities(Map<ScopeColumn, ScopeColumn> common, Scope scope) {
        List<BoundExpression> equalities = new ArrayList<>();
        common.forEach(
                (one, other) ->
                        equalities.add(
                                statement.call(
                                        "=",
                                        List.of(
                                                same(scope, one).reference(),
                                                same(scope, other).reference()))));
        return equalities;
    }

    private static ScopeColumn same(Scope scope, ScopeColumn column) {
        return scope.columns().stream()
                .filter(one -> isSame(one, column))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("lost " + column.plainName()));
    }

    private static boolean isSame(ScopeColumn one, ScopeColumn other) {
        return one.table() == other.table() && one.name().equals(other.name());
    }

    /**
     * Common columns come first and once, then the others: the left side's before the right one's,
     * of a right join the other way round.
     */
    private static Scope merged(
            Scope scope, Map<ScopeColumn, ScopeColumn> common, Source left, boolean turned) {
        List<ScopeColumn> ordered = new ArrayList<>(scope.columns());
        if (turned) {
            Collections.rotate(ordered, -left.scope().columns().size());
        }
        List<ScopeColumn> shown = new ArrayList<>();
        List<ScopeColumn> hidden = new ArrayList<>();
        common.forEach(
                (one, other) -> {
                    shown.add(same(scope, turned ? other : one));
                    hidden.add(same(scope, turned ? one : other));
                });
        shown.sort(Comparator.comparingInt(ordered::indexOf));
        List<ScopeColumn> columns = new ArrayList<>(shown);
        for (ScopeColumn column : ordered) {
            if (!shown.contains(column)) {
                columns.add(hidden.contains(column) ? column.asMerged() : column);
            }
        }
        return new Scope(scope.tables(), columns);
    }
}

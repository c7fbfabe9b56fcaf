package io.hearth.sql.planner;

import io.hearth.sql.expression.BoundExpression;
import io.hearth.sql.expression.BoundExpression.Call;
import io.hearth.sql.expression.Subquery;
import io.hearth.sql.expression.SubqueryFunction;
import io.hearth.sql.plan.Aggregate;
import io.hearth.sql.plan.Filter;
import io.hearth.sql.plan.HashJoin;
import io.hearth.sql.plan.PlanNode;
import io.hearth.sql.plan.Project;
import io.hearth.sql.plan.ScanCondition;
import io.hearth.sql.plan.Sort;
import io.hearth.sql.plan.SortKey;
import io.hearth.sql.plan.Subplan;
import io.hearth.sql.plan.TableScan;
import io.hearth.sql.plan.Values;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The expressions that plan nodes compute. Stateless; any thread. */
final class NodeExpressions {
    private NodeExpressions() {}

    /** Those of a node and of all nodes below it. */
    static List<BoundExpression> allOf(PlanNode node) {
        List<BoundExpression> all = new ArrayList<>(of(node));
        node.inputs().forEach(input -> all.addAll(allOf(input)));
        return all;
    }

    /** Those of one node. */
    static List<BoundExpression> of(PlanNode node) {
        if (node instanceof Filter filter) {
            return List.of(filter.condition());
        } else if (node instanceof Project project) {
            return project.expressions();
        } else if (node instanceof Values values) {
            return values.rows().stream().flatMap(Collection::stream).toList();
        } else if (node instanceof TableScan scan) {
            return scan.conditions().stream().map(ScanCondition::expression).toList();
        } else if (node instanceof Sort sort) {
            return sort.keys().stream().map(SortKey::expression).toList();
        } else if (node instanceof Aggregate aggregate) {
            List<BoundExpression> all = new ArrayList<>(aggregate.keys());
            aggregate.calls().forEach(call -> all.addAll(call.arguments()));
            return all;
        } else if (node instanceof HashJoin join) {
            List<BoundExpression> all = new ArrayList<>();
            join.keys()
                    .forEach(
                            key -> {
                                all.add(key.left());
                                all.add(key.right());
                            });
            join.residual().ifPresent(all::add);
            return all;
        }
        return List.of();
    }

    /** The queries inside the expressions of one node, each once. */
    static List<Subquery> subqueries(PlanNode node) {
        Map<Integer, Subquery> found = new TreeMap<>();
        of(node).forEach(expression -> collect(expression, found));
        return List.copyOf(found.values());
    }

    private static void collect(BoundExpression expression, Map<Integer, Subquery> found) {
        if (expression instanceof Call call) {
            if (call.function() instanceof SubqueryFunction function) {
                found.put(function.subquery().number(), function.subquery());
            }
            call.arguments().forEach(argument -> collect(argument, found));
        }
    }

    /** What the queries inside a plan's expressions read of the rows around, by parameter. */
    static Map<Integer, BoundExpression> outerValues(PlanNode node) {
        Map<Integer, BoundExpression> values = new HashMap<>();
        allOf(node).forEach(expression -> collectOuter(expression, values));
        return values;
    }

    private static void collectOuter(
            BoundExpression expression, Map<Integer, BoundExpression> values) {
        if (!(expression instanceof Call call)) {
            return;
        }
        call.arguments().forEach(argument -> collectOuter(argument, values));
        if (call.function() instanceof SubqueryFunction function) {
            List<Integer> parameters = function.subquery().parameters();
            for (int i = 0; i < parameters.size(); i++) {
                values.put(parameters.get(i), call.arguments().get(function.operands() + i));
            }
            values.putAll(outerValues(((Subplan) function.subquery().plan()).root()));
        }
    }
}

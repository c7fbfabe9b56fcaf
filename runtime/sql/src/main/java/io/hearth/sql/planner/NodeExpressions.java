package io.hearth.sql.planner;

import io.hearth.sql.expression.BoundExpression;
import io.hearth.sql.plan.Aggregate;
import io.hearth.sql.plan.Filter;
import io.hearth.sql.plan.HashJoin;
import io.hearth.sql.plan.PlanNode;
import io.hearth.sql.plan.Project;
import io.hearth.sql.plan.ScanCondition;
import io.hearth.sql.plan.Sort;
import io.hearth.sql.plan.SortKey;
import io.hearth.sql.plan.TableScan;
import io.hearth.sql.plan.Values;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

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
}

package io.hearth.sql.planner;

import io.hearth.sql.plan.Aggregate;
import io.hearth.sql.plan.AggregateCall;
import io.hearth.sql.plan.Filter;
import io.hearth.sql.plan.HashJoin;
import io.hearth.sql.plan.JoinKey;
import io.hearth.sql.plan.JoinKind;
import io.hearth.sql.plan.Limit;
import io.hearth.sql.plan.OneRow;
import io.hearth.sql.plan.PlanNode;
import io.hearth.sql.plan.Project;
import io.hearth.sql.plan.RowCount;
import io.hearth.sql.plan.RowRange;
import io.hearth.sql.plan.Sort;
import io.hearth.sql.plan.TableScan;
import io.hearth.sql.plan.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What one node of a plan does, in MySQL's words. Immutable; any thread. */
final class PlanDescription {
    private final ExpressionWriter expressions;
    private final List<Object> parameters;

    PlanDescription(PlanNode root, List<Object> parameters) {
        this.expressions = new ExpressionWriter(parameters, NodeExpressions.outerValues(root));
        this.parameters = parameters;
    }

    /** Whether the node is shown at all: a projection is not, as in MySQL. */
    static boolean isShown(PlanNode node) {
        return !(node instanceof Project);
    }

    String of(PlanNode node) {
        if (node instanceof TableScan scan) {
            return "Table scan on "
                    + scan.source().name()
                    + condition(scan).map(text -> ", with pushed condition: " + text).orElse("");
        }
        if (node instanceof Filter filter) {
            return "Filter: " + expressions.write(filter.condition());
        }
        if (node instanceof HashJoin join) {
            return join(join);
        }
        if (node instanceof Aggregate aggregate) {
            return aggregate(aggregate);
        }
        if (node instanceof Sort sort) {
            return sort(sort);
        }
        if (node instanceof Limit limit) {
            return limit(limit.range());
        }
        if (node instanceof Values values) {
            return "Rows fetched before execution: " + values.rows().size();
        }
        if (node instanceof Project) {
            return "Projection";
        }
        return node instanceof OneRow ? "Rows fetched before execution" : "Append";
    }

    /** What is offered to the table of the condition on its rows. */
    Optional<String> condition(TableScan scan) {
        List<String> parts =
                scan.conditions().stream()
                        .map(condition -> expressions.write(condition.expression()))
                        .toList();
        return switch (parts.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(parts.get(0));
            default -> Optional.of("(" + String.join(" and ", parts) + ")");
        };
    }

    private String join(HashJoin join) {
        String words = join.kind() == JoinKind.LEFT ? "Left hash join" : "Inner hash join";
        List<String> parts = new ArrayList<>();
        for (JoinKey key : join.keys()) {
            String sign = key.matchesNull() ? " <=> " : " = ";
            parts.add(
                    "("
                            + expressions.write(key.right())
                            + sign
                            + expressions.write(key.left())
                            + ")");
        }
        String keys = parts.isEmpty() ? " (no condition)" : " " + String.join(", ", parts);
        return words
                + keys
                + join.residual()
                        .map(rest -> ", extra conditions: " + expressions.write(rest))
                        .orElse("");
    }

    private String aggregate(Aggregate aggregate) {
        if (aggregate.calls().isEmpty()) {
            return "Temporary table with deduplication";
        }
        String calls = aggregate.calls().stream().map(this::call).collect(Collectors.joining(", "));
        return (aggregate.keys().isEmpty() ? "Aggregate: " : "Group aggregate: ") + calls;
    }

    private String call(AggregateCall call) {
        String arguments =
                call.arguments().stream().map(expressions::write).collect(Collectors.joining(","));
        return call.function().name().toLowerCase(Locale.ROOT)
                + "("
                + (call.isDistinct() ? "distinct " : "")
                + (call.arguments().isEmpty() ? "0" : arguments)
                + ")";
    }

    private String sort(Sort sort) {
        String keys =
                sort.keys().stream()
                        .map(
                                key ->
                                        expressions.write(key.expression())
                                                + (key.isDescending() ? " DESC" : ""))
                        .collect(Collectors.joining(", "));
        return "Sort: "
                + keys
                + sort.limit()
                        .flatMap(RowRange::count)
                        .map(
                                count ->
                                        ", limit input to "
                                                + end(sort.limit().get())
                                                + " row(s) per chunk")
                        .orElse("");
    }

    private String end(RowRange range) {
        String count = range.count().map(this::rows).orElse("all");
        return range.offset().equals(RowCount.of(0))
                ? count
                : "(" + count + "+" + rows(range.offset()) + ")";
    }

    private String limit(RowRange range) {
        if (range.offset().equals(RowCount.of(0))) {
            return "Limit: " + range.count().map(this::rows).orElse("all") + " row(s)";
        }
        return "Limit/Offset: "
                + range.count().map(this::rows).orElse("all")
                + "/"
                + rows(range.offset())
                + " row(s)";
    }

    private String rows(RowCount count) {
        if (count instanceof RowCount.Fixed fixed) {
            return Long.toString(fixed.rows());
        }
        int index = ((RowCount.Parameter) count).index();
        return index < parameters.size() ? String.valueOf(parameters.get(index)) : "?";
    }
}

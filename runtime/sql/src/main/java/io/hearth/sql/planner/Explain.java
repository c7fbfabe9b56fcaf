package io.hearth.sql.planner;

import io.hearth.sql.expression.Subquery;
import io.hearth.sql.plan.Aggregate;
import io.hearth.sql.plan.Filter;
import io.hearth.sql.plan.OneRow;
import io.hearth.sql.plan.PlanNode;
import io.hearth.sql.plan.Project;
import io.hearth.sql.plan.Sort;
import io.hearth.sql.plan.Subplan;
import io.hearth.sql.plan.TableScan;
import io.hearth.sql.plan.UnionAll;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/** A plan as EXPLAIN shows it. Immutable; any thread. */
public final class Explain {
    private static final String STEP = "    ";

    private final PlanNode root;
    private final PlanDescription descriptions;

    /**
     * Shows a plan.
     *
     * @param root the plan
     * @param parameters the values of its parameters
     */
    public Explain(PlanNode root, Object... parameters) {
        this.root = root;
        this.descriptions = new PlanDescription(root, Arrays.asList(parameters));
    }

    /**
     * One row of EXPLAIN in its traditional form. What is empty is NULL there.
     *
     * @param id number of the SELECT
     * @param selectType SIMPLE, PRIMARY or UNION
     * @param table the table; empty without one
     * @param type how it is read
     * @param rows how many rows are expected
     * @param filtered percentage of them that is expected to satisfy the condition
     * @param extra more words, with semicolons
     */
    public record Row(
            long id,
            String selectType,
            Optional<String> table,
            Optional<String> type,
            OptionalLong rows,
            Optional<Double> filtered,
            Optional<String> extra) {}

    /**
     * The plan as a tree of text: EXPLAIN FORMAT=TREE.
     *
     * @return a line per node, the inputs of a node indented below it
     */
    public String tree() {
        StringBuilder text = new StringBuilder();
        tree(root, 0, text);
        return text.toString();
    }

    private void tree(PlanNode node, int depth, StringBuilder text) {
        int next = depth;
        if (PlanDescription.isShown(node)) {
            text.append(STEP.repeat(depth)).append("-> ").append(descriptions.of(node));
            if (node instanceof TableScan scan) {
                scan.source()
                        .rowEstimate()
                        .ifPresent(rows -> text.append("  (rows=").append(rows).append(')'));
            }
            text.append('\n');
            next++;
        }
        for (PlanNode input : node.inputs()) {
            tree(input, next, text);
        }
        for (Subquery subquery : NodeExpressions.subqueries(node)) {
            text.append(STEP.repeat(next)).append("-> ").append(title(node, subquery)).append('\n');
            tree(root(subquery), next + 1, text);
        }
    }

    private static PlanNode root(Subquery subquery) {
        return ((Subplan) subquery.plan()).root();
    }

    private static String title(PlanNode node, Subquery subquery) {
        String place = node instanceof Project ? "projection" : "condition";
        String runs =
                !subquery.isRepeatable()
                        ? "uncacheable"
                        : subquery.parameters().isEmpty() ? "run only once" : "dependent";
        return "Select #" + subquery.number() + " (subquery in " + place + "; " + runs + ")";
    }

    /**
     * The plan as JSON: EXPLAIN FORMAT=JSON.
     *
     * @return an object with the root's operation and, below {@code inputs}, those it reads
     */
    public String json() {
        StringBuilder text = new StringBuilder();
        json(root, 0, text);
        return text.toString();
    }

    private void json(PlanNode node, int depth, StringBuilder text) {
        if (!PlanDescription.isShown(node) && NodeExpressions.subqueries(node).isEmpty()) {
            json(node.inputs().get(0), depth, text);
            return;
        }
        String indent = "  ".repeat(depth);
        text.append("{\n");
        List<String> members = new ArrayList<>();
        members.add(member("operation", quoted(descriptions.of(node))));
        if (node instanceof TableScan scan) {
            members.add(member("access_type", quoted("table")));
            members.add(member("schema_name", quoted(scan.source().schema())));
            members.add(member("table_name", quoted(scan.source().name())));
            scan.source()
                    .plugin()
                    .ifPresent(plugin -> members.add(member("plugin", quoted(plugin))));
            members.add(member("used_columns", columns(scan)));
            descriptions
                    .condition(scan)
                    .ifPresent(text2 -> members.add(member("pushed_condition", quoted(text2))));
            scan.source()
                    .rowEstimate()
                    .ifPresent(rows -> members.add(member("estimated_rows", Long.toString(rows))));
        }
        text.append(indent).append("  ").append(String.join(",\n" + indent + "  ", members));
        inputs(node, depth, text);
        subqueries(node, depth, text);
        text.append('\n').append(indent).append('}');
    }

    private void inputs(PlanNode node, int depth, StringBuilder text) {
        if (node.inputs().isEmpty()) {
            return;
        }
        String indent = "  ".repeat(depth + 1);
        text.append(",\n").append(indent).append("\"inputs\": [\n");
        String separator = "";
        for (PlanNode input : node.inputs()) {
            text.append(separator).append(indent).append("  ");
            json(input, depth + 2, text);
            separator = ",\n";
        }
        text.append('\n').append(indent).append(']');
    }

    private void subqueries(PlanNode node, int depth, StringBuilder text) {
        List<Subquery> subqueries = NodeExpressions.subqueries(node);
        if (subqueries.isEmpty()) {
            return;
        }
        String indent = "  ".repeat(depth + 1);
        text.append(",\n").append(indent).append("\"subqueries\": [\n");
        String separator = "";
        for (Subquery subquery : subqueries) {
            String inner = indent + "    ";
            text.append(separator).append(indent).append("  {\n");
            text.append(inner).append(member("heading", quoted(title(node, subquery))));
            text.append(",\n").append(inner).append("\"plan\": ");
            json(root(subquery), depth + 3, text);
            text.append('\n').append(indent).append("  }");
            separator = ",\n";
        }
        text.append('\n').append(indent).append(']');
    }

    private static String member(String name, String value) {
        return quoted(name) + ": " + value;
    }

    private static String columns(TableScan scan) {
        List<String> names =
                scan.columns().stream()
                        .map(column -> quoted(scan.source().columns().get(column).name()))
                        .toList();
        return "[" + String.join(", ", names) + "]";
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char one : text.toCharArray()) {
            if (one == '"' || one == '\\') {
                quoted.append('\\').append(one);
            } else if (one < ' ') {
                quoted.append(String.format("\\u%04x", (int) one));
            } else {
                quoted.append(one);
            }
        }
        return quoted.append('"').toString();
    }

    /**
     * The plan as rows: EXPLAIN FORMAT=TRADITIONAL.
     *
     * @return one per table that is read; one if none is
     */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        boolean simple = !isUnion(root) && subqueries(root).isEmpty();
        rows(root, new State(1, simple ? "SIMPLE" : "PRIMARY", List.of()), rows);
        subqueries(root).forEach((number, subquery) -> rows(subquery, rows));
        return rows;
    }

    /** The queries in expressions of a plan, and those inside them, by number. */
    private static SortedMap<Integer, Subquery> subqueries(PlanNode node) {
        SortedMap<Integer, Subquery> all = new TreeMap<>();
        for (Subquery subquery : NodeExpressions.subqueries(node)) {
            all.put(subquery.number(), subquery);
            all.putAll(subqueries(root(subquery)));
        }
        node.inputs().forEach(input -> all.putAll(subqueries(input)));
        return all;
    }

    private void rows(Subquery subquery, List<Row> rows) {
        String type =
                !subquery.isRepeatable()
                        ? "UNCACHEABLE SUBQUERY"
                        : subquery.parameters().isEmpty() ? "SUBQUERY" : "DEPENDENT SUBQUERY";
        rows(root(subquery), new State(subquery.number(), type, List.of()), rows);
    }

    /** What stands above a table. */
    private record State(long id, String selectType, List<String> extra) {
        State with(String words) {
            List<String> more = new ArrayList<>(extra);
            if (!more.contains(words)) {
                more.add(words);
            }
            return new State(id, selectType, more);
        }
    }

    private static boolean isUnion(PlanNode node) {
        return node instanceof UnionAll
                || node.inputs().size() == 1 && isUnion(node.inputs().get(0));
    }

    private void rows(PlanNode node, State above, List<Row> rows) {
        State state = above;
        if (node instanceof Sort) {
            state = state.with("Using filesort");
        } else if (node instanceof Aggregate aggregate && !aggregate.keys().isEmpty()) {
            state = state.with("Using temporary");
        } else if (node instanceof Filter) {
            state = state.with("Using where");
        }
        if (node instanceof TableScan scan) {
            rows.add(row(scan, state));
        } else if (node instanceof OneRow) {
            rows.add(
                    new Row(
                            state.id(),
                            state.selectType(),
                            Optional.empty(),
                            Optional.empty(),
                            OptionalLong.empty(),
                            Optional.empty(),
                            Optional.of("No tables used")));
        }
        inputs(node, state, rows);
    }

    private void inputs(PlanNode node, State state, List<Row> rows) {
        boolean first = true;
        for (PlanNode input : node.inputs()) {
            State below = state;
            if (!first && node instanceof UnionAll) {
                below = new State(rows.get(rows.size() - 1).id() + 1, "UNION", List.of());
            } else if (!first) {
                below =
                        new State(state.id(), state.selectType(), List.of())
                                .with("Using join buffer (hash join)");
            }
            rows(input, below, rows);
            first = false;
        }
    }

    private Row row(TableScan scan, State above) {
        State state = above;
        Optional<String> condition = descriptions.condition(scan);
        if (condition.isPresent()) {
            state = state.with("Using where with pushed condition " + condition.get());
        }
        return new Row(
                state.id(),
                state.selectType(),
                Optional.of(scan.source().name()),
                Optional.of("ALL"),
                scan.source().rowEstimate(),
                Optional.of(100.0),
                state.extra().isEmpty()
                        ? Optional.empty()
                        : Optional.of(String.join("; ", state.extra())));
    }
}

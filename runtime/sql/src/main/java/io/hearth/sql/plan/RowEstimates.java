package io.hearth.sql.plan;

import java.util.OptionalDouble;

/** About how many rows a plan gives, from what tables say. Stateless; any thread. */
public final class RowEstimates {
    private static final double KEPT_BY_FILTER = 0.25;
    private static final double ROWS_PER_GROUP = 10;

    private RowEstimates() {}

    /**
     * About how many rows a node gives.
     *
     * @param node any
     * @return empty if a table that matters does not say
     */
    public static OptionalDouble of(PlanNode node) {
        if (node instanceof OneRow) {
            return OptionalDouble.of(1);
        } else if (node instanceof Values values) {
            return OptionalDouble.of(values.rows().size());
        } else if (node instanceof TableScan scan) {
            return of(scan);
        } else if (node instanceof HashJoin join) {
            return of(join);
        } else if (node instanceof Aggregate aggregate) {
            return aggregate.keys().isEmpty()
                    ? OptionalDouble.of(1)
                    : scaled(of(aggregate.input()), 1 / ROWS_PER_GROUP);
        } else if (node instanceof UnionAll union) {
            return of(union);
        } else if (node instanceof Limit limit) {
            return limited(of(limit.input()), limit.range());
        }
        OptionalDouble input = of(node.inputs().get(0));
        return node instanceof Filter ? scaled(input, KEPT_BY_FILTER) : input;
    }

    private static OptionalDouble of(TableScan scan) {
        return scan.source().rowEstimate().isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        scan.source().rowEstimate().getAsLong()
                                * Math.pow(KEPT_BY_FILTER, scan.conditions().size()));
    }

    private static OptionalDouble of(HashJoin join) {
        OptionalDouble left = of(join.left());
        OptionalDouble right = of(join.right());
        if (left.isEmpty() || right.isEmpty()) {
            return OptionalDouble.empty();
        }
        return switch (join.kind()) {
            case SEMI, ANTI -> left;
            default ->
                    join.keys().isEmpty()
                            ? OptionalDouble.of(left.getAsDouble() * right.getAsDouble())
                            : OptionalDouble.of(Math.max(left.getAsDouble(), right.getAsDouble()));
        };
    }

    private static OptionalDouble of(UnionAll union) {
        double sum = 0;
        for (PlanNode input : union.inputs()) {
            OptionalDouble rows = of(input);
            if (rows.isEmpty()) {
                return rows;
            }
            sum += rows.getAsDouble();
        }
        return OptionalDouble.of(sum);
    }

    private static OptionalDouble limited(OptionalDouble input, RowRange range) {
        if (range.count().isPresent() && range.count().get() instanceof RowCount.Fixed most) {
            return OptionalDouble.of(Math.min(input.orElse(most.rows()), most.rows()));
        }
        return input;
    }

    private static OptionalDouble scaled(OptionalDouble rows, double factor) {
        return rows.isEmpty() ? rows : OptionalDouble.of(rows.getAsDouble() * factor);
    }
}

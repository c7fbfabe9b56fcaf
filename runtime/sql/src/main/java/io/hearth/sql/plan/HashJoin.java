package io.hearth.sql.plan;

import static java.util.Objects.requireNonNull;

import io.hearth.sql.expression.BoundExpression;
import io.hearth.sql.type.SqlType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Pairs rows of two inputs.
 *
 * @param kind which rows come out
 * @param left the rows that LEFT, SEMI and ANTI speak of
 * @param right the other ones
 * @param keys equalities; empty to pair each row with each one
 * @param residual what must be true of a pair besides, over the left columns, then the right ones
 * @param buildsLeft whether the left rows are kept in memory and the right ones stream by: for a
 *     left input that is much smaller. Rows come in the streaming input's order
 */
public record HashJoin(
        JoinKind kind,
        PlanNode left,
        PlanNode right,
        List<JoinKey> keys,
        Optional<BoundExpression> residual,
        boolean buildsLeft)
        implements PlanNode {
    private static final double MUCH = 4;

    /** Copies the keys. */
    public HashJoin {
        requireNonNull(kind, "kind");
        requireNonNull(left, "left");
        requireNonNull(right, "right");
        requireNonNull(residual, "residual");
        keys = List.copyOf(keys);
    }

    /**
     * A join that keeps the smaller input in memory. The right one is kept unless the left one is
     * known to be several times smaller, since that keeps the order of the left rows.
     *
     * @param kind which rows come out
     * @param left the rows that LEFT, SEMI and ANTI speak of
     * @param right the other ones
     * @param keys equalities
     * @param residual what must be true of a pair besides
     * @return the join
     */
    public static HashJoin of(
            JoinKind kind,
            PlanNode left,
            PlanNode right,
            List<JoinKey> keys,
            Optional<BoundExpression> residual) {
        OptionalDouble leftRows = RowEstimates.of(left);
        OptionalDouble rightRows = RowEstimates.of(right);
        boolean leftIsSmall =
                leftRows.isPresent()
                        && rightRows.isPresent()
                        && leftRows.getAsDouble() * MUCH < rightRows.getAsDouble();
        return new HashJoin(kind, left, right, keys, residual, leftIsSmall);
    }

    @Override
    public List<SqlType> types() {
        List<SqlType> leftTypes = left.types();
        List<SqlType> rightTypes = right.types();
        return switch (kind) {
            case SEMI, ANTI -> leftTypes;
            default ->
                    IntStream.range(0, leftTypes.size() + rightTypes.size())
                            .mapToObj(
                                    column ->
                                            column < leftTypes.size()
                                                    ? leftTypes.get(column)
                                                    : rightType(
                                                            rightTypes.get(
                                                                    column - leftTypes.size())))
                            .toList();
        };
    }

    private SqlType rightType(SqlType type) {
        return kind == JoinKind.LEFT ? type.withNullable(true) : type;
    }

    @Override
    public List<PlanNode> inputs() {
        return List.of(left, right);
    }
}

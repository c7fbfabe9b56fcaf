package io.hearth.sql.planner;

import io.hearth.sql.expression.BoundExpression;
import io.hearth.sql.expression.BoundExpression.Call;
import io.hearth.sql.plan.HashJoin;
import io.hearth.sql.plan.JoinKey;
import io.hearth.sql.plan.JoinKind;
import io.hearth.sql.planner.PlanWriter.Wanted;
import io.hearth.sql.planner.PlanWriter.Written;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.logical.LogicalJoin;

/** Joins: which equalities can be keys of a hash table, and what remains. Stateless. */
final class JoinWriter {
    private final PlanWriter plans;

    JoinWriter(PlanWriter plans) {
        this.plans = plans;
    }

    Written write(LogicalJoin join, Wanted wanted) {
        int middle = join.getLeft().getRowType().getFieldCount();
        int width = join.getRowType().getFieldCount();
        List<BoundExpression> conjuncts = new RexReader(join).conjuncts(join.getCondition());
        BitSet read = (BitSet) wanted.columns().clone();
        conjuncts.forEach(conjunct -> Expressions.collectColumns(conjunct, read));
        Written left =
                plans.write(join.getLeft(), new Wanted(read.get(0, middle), Optional.empty()));
        Written right =
                plans.write(join.getRight(), new Wanted(read.get(middle, width), Optional.empty()));
        List<JoinKey> keys = new ArrayList<>();
        List<BoundExpression> rest = new ArrayList<>();
        for (BoundExpression conjunct : conjuncts) {
            key(conjunct, left, right, middle).ifPresentOrElse(keys::add, () -> rest.add(conjunct));
        }
        int[] places = places(left, right);
        Optional<BoundExpression> residual =
                plans.all(
                        rest.stream()
                                .map(part -> Expressions.renumber(part, column -> places[column]))
                                .toList());
        JoinKind kind = join.getJoinType() == JoinRelType.LEFT ? JoinKind.LEFT : JoinKind.INNER;
        return new Written(
                new HashJoin(kind, left.node(), right.node(), keys, residual, false), places);
    }

    private static int[] places(Written left, Written right) {
        int middle = left.places().length;
        int offset = left.node().types().size();
        int[] places = new int[middle + right.places().length];
        for (int i = 0; i < middle; i++) {
            places[i] = left.place(i);
        }
        for (int i = 0; i < right.places().length; i++) {
            places[middle + i] = right.place(i) < 0 ? -1 : offset + right.place(i);
        }
        return places;
    }

    private static Optional<JoinKey> key(
            BoundExpression conjunct, Written left, Written right, int middle) {
        if (!(conjunct instanceof Call call) || call.arguments().size() != 2) {
            return Optional.empty();
        }
        boolean nullSafe = call.function().name().equals("<=>");
        if (!nullSafe && !ExpressionOperator.isEquality(call)) {
            return Optional.empty();
        }
        BoundExpression first = call.arguments().get(0);
        BoundExpression second = call.arguments().get(1);
        if (isRight(first, middle) && isLeft(second, middle)) {
            BoundExpression turned = first;
            first = second;
            second = turned;
        }
        if (!isLeft(first, middle) || !isRight(second, middle) || !Expressions.isStable(conjunct)) {
            return Optional.empty();
        }
        BoundExpression leftKey = Expressions.renumber(first, left::place);
        BoundExpression rightKey =
                Expressions.renumber(second, column -> right.place(column - middle));
        return KeyTypes.common(first.type(), second.type())
                .map(
                        type ->
                                new JoinKey(
                                        Conversion.of(leftKey, type.apply(leftKey.type())),
                                        Conversion.of(rightKey, type.apply(rightKey.type())),
                                        leftKey.type().collation(),
                                        nullSafe));
    }

    private static boolean isLeft(BoundExpression side, int middle) {
        BitSet columns = Expressions.columns(side);
        return !columns.isEmpty() && columns.length() <= middle;
    }

    private static boolean isRight(BoundExpression side, int middle) {
        BitSet columns = Expressions.columns(side);
        return !columns.isEmpty() && columns.nextSetBit(0) >= middle;
    }
}

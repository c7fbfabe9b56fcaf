package io.hearth.sql.planner;

import io.hearth.sql.expression.BoundExpression;
import io.hearth.sql.expression.BoundExpression.ColumnReference;
import io.hearth.sql.expression.BoundExpression.ParameterReference;
import io.hearth.sql.type.SqlType;
import java.util.List;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexDynamicParam;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlKind;

/**
 * Calcite's expressions as ours again. What Calcite added on the way, a cast that changes only
 * whether NULL may come, is left out. Immutable; any thread.
 */
final class RexReader {
    private final List<String> names;

    /** A reader of expressions over a node's rows. */
    RexReader(RelNode input) {
        this.names = input.getRowType().getFieldNames();
    }

    static SqlType type(RelDataType type) {
        if (type instanceof SqlRelType own) {
            return own.type();
        }
        throw new IllegalStateException("no type of ours: " + type.getFullTypeString());
    }

    BoundExpression value(RexNode node) {
        if (node instanceof RexInputRef column) {
            return new ColumnReference(
                    column.getIndex(), type(column.getType()), names.get(column.getIndex()));
        }
        if (node instanceof RexDynamicParam parameter) {
            return new ParameterReference(parameter.getIndex(), type(parameter.getType()));
        }
        RexCall call = (RexCall) node;
        if (call.getOperator() instanceof ConstantOperator constant) {
            return constant.constant();
        }
        if (call.getOperator() instanceof ExpressionOperator operator) {
            return operator.call(call.getOperands().stream().map(this::value).toList());
        }
        if (call.getOperator() == TruthOperator.INSTANCE || isNullabilityCast(call)) {
            return value(call.getOperands().get(0));
        }
        throw new IllegalStateException("no expression of ours: " + call);
    }

    /** The conjuncts of a condition; empty if it is always true. */
    List<BoundExpression> conjuncts(RexNode condition) {
        return RelOptUtil.conjunctions(condition).stream().map(this::value).toList();
    }

    private static boolean isNullabilityCast(RexCall call) {
        return call.isA(SqlKind.CAST)
                && call.getType() instanceof SqlRelType to
                && call.getOperands().get(0).getType() instanceof SqlRelType from
                && from.type().withNullable(to.type().nullable()).equals(to.type());
    }
}

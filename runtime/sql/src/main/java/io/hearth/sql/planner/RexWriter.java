package io.hearth.sql.planner;

import io.hearth.sql.expression.BoundExpression;
import io.hearth.sql.expression.BoundExpression.Call;
import io.hearth.sql.expression.BoundExpression.ColumnReference;
import io.hearth.sql.expression.BoundExpression.Constant;
import io.hearth.sql.expression.BoundExpression.ParameterReference;
import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexDynamicParam;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;

/** Our expressions as Calcite's. One statement's thread. */
final class RexWriter {
    private final SqlRelTypeFactory types;
    private final RexBuilder builder;

    RexWriter(SqlRelTypeFactory types, RexBuilder builder) {
        this.types = types;
        this.builder = builder;
    }

    /** A value over a row. */
    RexNode value(BoundExpression expression, RelDataType row) {
        if (expression instanceof ColumnReference column) {
            return new RexInputRef(
                    column.index(), row.getFieldList().get(column.index()).getType());
        }
        if (expression instanceof ParameterReference parameter) {
            return new RexDynamicParam(types.of(parameter.type()), parameter.index());
        }
        if (expression instanceof Constant constant) {
            return builder.makeCall(
                    types.of(constant.type()), new ConstantOperator(constant), List.of());
        }
        return call((Call) expression, types.of(expression.type()), row);
    }

    /** Conjuncts over a row as one condition. */
    RexNode condition(List<BoundExpression> conjuncts, RelDataType row) {
        List<RexNode> parts = conjuncts.stream().map(conjunct -> condition(conjunct, row)).toList();
        return switch (parts.size()) {
            case 0 -> builder.makeLiteral(true);
            case 1 -> parts.get(0);
            default -> builder.makeCall(types.condition(), SqlStdOperatorTable.AND, parts);
        };
    }

    private RexNode condition(BoundExpression conjunct, RelDataType row) {
        if (conjunct instanceof Call call && ExpressionOperator.isEquality(call)) {
            return call(call, types.condition(), row);
        }
        return builder.makeCall(
                types.condition(), TruthOperator.INSTANCE, List.of(value(conjunct, row)));
    }

    private RexNode call(Call call, RelDataType type, RelDataType row) {
        List<RexNode> operands =
                call.arguments().stream().map(argument -> value(argument, row)).toList();
        return builder.makeCall(
                type, new ExpressionOperator(call.function(), call.type()), operands);
    }
}

package io.hearth.sql.planner;

import io.hearth.sql.expression.BoundExpression;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlSyntax;

/** A value that belongs to the plan, as an operator without operands. Immutable. */
final class ConstantOperator extends SqlOperator {
    private final BoundExpression.Constant constant;

    ConstantOperator(BoundExpression.Constant constant) {
        super("CONSTANT", SqlKind.OTHER_FUNCTION, 0, 0, null, null, null);
        this.constant = constant;
    }

    BoundExpression.Constant constant() {
        return constant;
    }

    @Override
    public SqlSyntax getSyntax() {
        return SqlSyntax.FUNCTION;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConstantOperator that && constant.equals(that.constant);
    }

    @Override
    public int hashCode() {
        return constant.hashCode();
    }
}

package io.hearth.sql.planner;

import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlSyntax;

/** Makes one of our values, whatever its type, a condition of Calcite's. Stateless. */
final class TruthOperator extends SqlOperator {
    static final TruthOperator INSTANCE = new TruthOperator();

    private TruthOperator() {
        super("TRUTH", SqlKind.OTHER_FUNCTION, 0, 0, null, null, null);
    }

    @Override
    public SqlSyntax getSyntax() {
        return SqlSyntax.FUNCTION;
    }
}

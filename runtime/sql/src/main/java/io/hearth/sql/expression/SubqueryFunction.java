package io.hearth.sql.expression;

import io.hearth.sql.expression.BoundExpression.Call;
import io.hearth.sql.type.SqlType;
import java.util.ArrayList;
import java.util.List;

/**
 * What an expression makes of the rows of a query inside it. Its arguments are the operands that
 * stand beside the query, then what the query reads of the row around it. Immutable; any thread.
 * Two queries are never the same function, however alike they are.
 */
public abstract sealed class SubqueryFunction implements EagerFunction
        permits ExistsSubquery, ScalarSubquery, QuantifiedSubquery, RowSubquery {
    private final Subquery subquery;
    private final int operands;

    SubqueryFunction(Subquery subquery, int operands) {
        this.subquery = subquery;
        this.operands = operands;
    }

    /**
     * The query.
     *
     * @return with its plan
     */
    public final Subquery subquery() {
        return subquery;
    }

    /**
     * How many of the arguments are operands beside the query.
     *
     * @return the first so many
     */
    public final int operands() {
        return operands;
    }

    @Override
    public final void checkArguments(int count) {
        int wanted = operands + subquery.parameters().size();
        if (count != wanted) {
            throw new IllegalArgumentException(count + " values for a query that reads " + wanted);
        }
    }

    @Override
    public final Stability stability() {
        return subquery.isRepeatable() ? Stability.STATEMENT : Stability.VOLATILE;
    }

    /** Operands as the types that the query's columns have; the others as they are. */
    @Override
    public final List<SqlType> kernelTypes(Call call) {
        List<SqlType> types = new ArrayList<>();
        for (int i = 0; i < call.arguments().size(); i++) {
            types.add(
                    i < operands ? subquery.plan().types().get(i) : call.arguments().get(i).type());
        }
        return types;
    }
}

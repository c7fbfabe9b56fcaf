package io.hearth.sql.binder;

import static io.hearth.api.error.ErrorCode.ER_SP_UNDECLARED_VAR;

import io.hearth.sql.plan.RowCount;
import io.hearth.sql.plan.RowRange;
import io.hearth.sql.syntax.Expression;
import io.hearth.sql.syntax.Literal.NumberLiteral;
import io.hearth.sql.syntax.Query.Limit;
import io.hearth.sql.syntax.Reference.ColumnName;
import io.hearth.sql.syntax.Reference.Parameter;
import io.hearth.sql.type.SqlType;
import java.math.BigInteger;
import java.util.Optional;

/** Binds LIMIT: its numbers belong to the plan. One statement's thread. */
final class LimitBinder {
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    private final StatementContext statement;

    LimitBinder(StatementContext statement) {
        this.statement = statement;
    }

    RowRange bind(Limit limit) {
        return new RowRange(
                limit.offset().map(this::count).orElse(RowCount.of(0)),
                Optional.of(count(limit.count())));
    }

    private RowCount count(Expression expression) {
        if (expression instanceof NumberLiteral literal) {
            statement.parameters().fix(literal);
            return RowCount.of(new BigInteger(literal.text()).min(MOST).longValue());
        }
        if (expression instanceof Parameter parameter) {
            return new RowCount.Parameter(
                    statement.parameters().marker(parameter.index(), SqlType.bigint()).index());
        }
        if (expression instanceof ColumnName name) {
            throw ER_SP_UNDECLARED_VAR.toException(name.name());
        }
        throw StatementContext.notYet("expressions in LIMIT");
    }
}

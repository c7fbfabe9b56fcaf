package io.hearth.sql.binder;

import static io.hearth.api.error.ErrorCode.ER_NO_DB_ERROR;
import static io.hearth.api.error.ErrorCode.ER_SP_DOES_NOT_EXIST;

import io.hearth.api.error.ServerException;
import io.hearth.sql.expression.BoundExpression;
import io.hearth.sql.expression.SqlFunction;
import io.hearth.sql.syntax.Call;
import io.hearth.sql.syntax.Call.AggregateCall;
import io.hearth.sql.syntax.Call.FunctionCall;
import io.hearth.sql.syntax.Call.Match;
import io.hearth.sql.syntax.Call.WindowCall;
import io.hearth.sql.syntax.Expression;
import io.hearth.sql.syntax.Literal;
import io.hearth.sql.syntax.Operation.Interval;

import java.util.ArrayList;
import java.util.List;

/** Binds calls of functions. One statement's thread. */
final class CallBinder {
    private final StatementContext statement;
    private final ExpressionBinder expressions;

    CallBinder(StatementContext statement, ExpressionBinder expressions) {
        this.statement = statement;
        this.expressions = expressions;
    }

    BoundExpression bind(Call call) {
        if (call instanceof FunctionCall function) {
            return function(function);
        }
        if (call instanceof AggregateCall aggregate) {
            return expressions.aggregate(aggregate);
        }
        if (call instanceof WindowCall) {
            throw StatementContext.notYet("window functions");
        }
        throw StatementContext.notYet(call instanceof Match ? "MATCH" : "JSON_VALUE");
    }

    private BoundExpression function(FunctionCall call) {
        SqlFunction function =
                call.schema().isPresent()
                        ? null
                        : statement.functions().function(call.name()).orElse(null);
        if (function == null) {
            throw unknown(call);
        }
        List<BoundExpression> arguments = new ArrayList<>();
        for (Expression argument : call.arguments()) {
            if (argument instanceof Interval interval) {
                arguments.add(expressions.bind(interval.amount()));
                arguments.add(ExpressionBinder.keyword(interval.unit().name()));
            } else if (argument instanceof Literal literal
                    && function.wantsConstant(arguments.size())) {
                arguments.add(expressions.constant(literal));
            } else {
                arguments.add(expressions.bind(argument));
            }
        }
        return BoundExpression.Call.of(function, arguments);
    }

    private ServerException unknown(FunctionCall call) {
        String schema =
                call.schema()
                        .or(() -> statement.session().schema())
                        .orElseThrow(() -> ER_NO_DB_ERROR.toException());
        return ER_SP_DOES_NOT_EXIST.toException("FUNCTION", schema + "." + call.name());
    }
}

package io.hearth.sql.binder;

import static io.hearth.api.error.ErrorCode.ER_SP_DOES_NOT_EXIST;

import io.hearth.api.error.ServerException;
import io.hearth.sql.expression.BoundExpression;
import io.hearth.sql.expression.EagerFunction;
import io.hearth.sql.expression.SqlFunction;
import io.hearth.sql.syntax.Call;
import io.hearth.sql.syntax.Call.AggregateCall;
import io.hearth.sql.syntax.Call.FunctionCall;
import io.hearth.sql.syntax.Call.Match;
import io.hearth.sql.syntax.Call.WindowCall;
import io.hearth.sql.syntax.Expression;
import io.hearth.sql.syntax.Operation.Interval;
import io.hearth.sql.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
            } else if (function.name().equals("CHAR") && OperationBinder.isDigits(argument)) {
                arguments.add(expressions.number(argument));
            } else if (function.wantsConstant(arguments.size())) {
                arguments.add(expressions.withConstant(argument));
            } else {
                arguments.add(expressions.bind(argument));
            }
        }
        BoundExpression.Call bound = BoundExpression.Call.of(function, arguments);
        return call.arguments().stream().anyMatch(OperationBinder::isDigits)
                ? withNumbers(bound, call.arguments())
                : bound;
    }

    /** Hex and bit literals are numbers where the function wants numbers. */
    private BoundExpression withNumbers(BoundExpression.Call call, List<Expression> written) {
        if (!(call.function() instanceof EagerFunction eager)
                || call.arguments().size() != written.size()) {
            return call;
        }
        List<SqlType> wanted = eager.kernelTypes(call);
        List<BoundExpression> arguments = new ArrayList<>(call.arguments());
        for (int i = 0; i < written.size(); i++) {
            if (OperationBinder.isDigits(written.get(i))
                    && wanted.get(i).family() != SqlType.Family.TEXT) {
                arguments.set(i, expressions.number(written.get(i)));
            }
        }
        return BoundExpression.Call.of(call.function(), arguments);
    }

    private ServerException unknown(FunctionCall call) {
        Optional<String> schema = call.schema().or(() -> statement.session().schema());
        String name = schema.map(one -> one + "." + call.name()).orElse(call.name());
        return ER_SP_DOES_NOT_EXIST.toException("FUNCTION", name);
    }
}

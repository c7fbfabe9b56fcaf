package io.hearth.sql.binder;

import static io.hearth.api.error.ErrorCode.ER_INVALID_GROUP_FUNC_USE;

import io.hearth.sql.expression.BoundExpression;
import io.hearth.sql.syntax.Call.AggregateCall;

/** What becomes of an aggregate where an expression stands. */
@FunctionalInterface
interface Aggregates {
    /** None may stand there. */
    Aggregates FORBIDDEN =
            call -> {
                throw ER_INVALID_GROUP_FUNC_USE.toException();
            };

    /**
     * What stands for the aggregate in the expression.
     *
     * @throws io.hearth.api.error.ServerException 1111 if none may stand there
     */
    BoundExpression bind(AggregateCall call);
}

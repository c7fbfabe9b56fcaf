package io.hearth.core.variable;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.error.ServerException;
import io.hearth.core.admin.SqlValue;

/** The errors of a SET. Stateless. */
final class Refusal {
    private Refusal() {}

    /** Error 1232. */
    static ServerException wrongType(String variable) {
        return ErrorCode.ER_WRONG_TYPE_FOR_VAR.toException(variable);
    }

    /** Error 1231. */
    static ServerException wrongValue(String variable, SqlValue value) {
        return ErrorCode.ER_WRONG_VALUE_FOR_VAR.toException(variable, value.text());
    }
}

package io.hearth.sql.expression;

import io.hearth.api.error.ErrorCode;

/** What functions know and may do while a statement runs. Used by the statement's thread. */
public interface EvaluationContext {
    /**
     * The value of a parameter.
     *
     * @param index from 0
     * @return Long, Double, BigDecimal or byte[] as the parameter's type needs; null for NULL
     */
    Object parameter(int index);

    /**
     * The session.
     *
     * @return never null
     */
    SessionFacts session();

    /**
     * Warns the client.
     *
     * @param code the number
     * @param message the text, filled in
     */
    void warn(ErrorCode code, String message);

    /**
     * A place where a statement may end early; called at least once per batch and in long loops.
     *
     * @throws io.hearth.api.error.ServerException 1317 if the statement was killed
     */
    void checkpoint();

    /**
     * Runs a query inside an expression.
     *
     * @param subquery the query
     * @param outer the values of its {@link Subquery#parameters()}, as {@link #parameter} gives
     *     them
     * @return its rows, for the caller to close
     * @throws io.hearth.api.error.ServerException if a table cannot be opened
     */
    default SubqueryRows open(Subquery subquery, Object[] outer) {
        throw new UnsupportedOperationException("no queries inside expressions here");
    }

    /**
     * Accounts for memory that an expression keeps for more than a batch. What is held is freed
     * with the execution.
     *
     * @param bytes more than before; negative for less
     * @throws io.hearth.api.error.ServerException 1041 if the statement has more than it may
     */
    default void hold(long bytes) {}

    /**
     * Warns the client.
     *
     * @param code the number
     * @param arguments what its text names
     */
    default void warning(ErrorCode code, Object... arguments) {
        warn(code, code.message(arguments));
    }
}

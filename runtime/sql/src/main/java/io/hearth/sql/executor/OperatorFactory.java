package io.hearth.sql.executor;

/** Makes an operator and its inputs for one execution. Immutable; any thread. */
@FunctionalInterface
interface OperatorFactory {
    /** A new operator, not open. */
    Operator create();
}

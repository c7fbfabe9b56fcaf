package io.hearth.sql.session;

/** What a transaction sees of others, in the order of the variable's numbers. */
public enum IsolationLevel {
    /** Also what is not committed. */
    READ_UNCOMMITTED,
    /** What is committed when a statement begins. */
    READ_COMMITTED,
    /** What was committed when the transaction began. */
    REPEATABLE_READ,
    /** As if it were alone. */
    SERIALIZABLE;

    @Override
    public String toString() {
        return name().replace('_', '-');
    }
}

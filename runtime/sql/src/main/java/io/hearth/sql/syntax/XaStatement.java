package io.hearth.sql.syntax;

/** XA statements: transactions whose end another coordinator decides. Immutable. */
public sealed interface XaStatement extends Statement {

    /**
     * {@code XA {START | BEGIN} xid [JOIN | RESUME]}.
     *
     * @param xid the transaction
     * @param association how it is joined
     */
    record XaStart(Xid xid, Association association) implements XaStatement {}

    /** What XA START does with an existing branch. */
    enum Association {
        /** A new one. */
        NEW,
        /** {@code JOIN}. */
        JOIN,
        /** {@code RESUME}. */
        RESUME
    }

    /**
     * {@code XA END xid [SUSPEND [FOR MIGRATE]]}.
     *
     * @param xid the transaction
     * @param suspend whether it is to be resumed
     * @param forMigrate whether by another session
     */
    record XaEnd(Xid xid, boolean suspend, boolean forMigrate) implements XaStatement {}

    /**
     * {@code XA PREPARE xid}.
     *
     * @param xid the transaction
     */
    record XaPrepare(Xid xid) implements XaStatement {}

    /**
     * {@code XA COMMIT xid [ONE PHASE]}.
     *
     * @param xid the transaction
     * @param onePhase without a prepare before
     */
    record XaCommit(Xid xid, boolean onePhase) implements XaStatement {}

    /**
     * {@code XA ROLLBACK xid}.
     *
     * @param xid the transaction
     */
    record XaRollback(Xid xid) implements XaStatement {}

    /**
     * {@code XA RECOVER [CONVERT XID]}.
     *
     * @param convertXid whether the data column is hexadecimal
     */
    record XaRecover(boolean convertXid) implements XaStatement {}
}

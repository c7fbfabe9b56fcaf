package io.hearth.sql.syntax;

import java.util.List;
import java.util.Optional;

/** Statements that begin, end and mark transactions, and those that lock. Immutable. */
public sealed interface TransactionStatement extends Statement {

    /**
     * {@code START TRANSACTION [WITH CONSISTENT SNAPSHOT] [READ WRITE | READ ONLY]}, and {@code
     * BEGIN [WORK]} which says neither.
     *
     * @param consistentSnapshot whether every engine takes its snapshot now
     * @param accessMode absent for the session's
     */
    record StartTransaction(
            boolean consistentSnapshot, Optional<SetStatement.AccessMode> accessMode)
            implements TransactionStatement {}

    /**
     * What comes after the end of a transaction: {@code [AND [NO] CHAIN] [[NO] RELEASE]}.
     *
     * @param chain whether the next begins at once; absent for the session's completion_type
     * @param release whether the session ends; absent for the session's completion_type
     */
    record Completion(Optional<Boolean> chain, Optional<Boolean> release) {
        /** Nothing was said. */
        public static final Completion UNSAID = new Completion(Optional.empty(), Optional.empty());
    }

    /**
     * {@code COMMIT [WORK] …}.
     *
     * @param completion what follows
     */
    record Commit(Completion completion) implements TransactionStatement {}

    /**
     * {@code ROLLBACK [WORK] …}.
     *
     * @param completion what follows
     */
    record Rollback(Completion completion) implements TransactionStatement {}

    /**
     * {@code SAVEPOINT name}.
     *
     * @param name as typed
     */
    record Savepoint(String name) implements TransactionStatement {}

    /**
     * {@code ROLLBACK [WORK] TO [SAVEPOINT] name}.
     *
     * @param name as typed
     */
    record RollbackToSavepoint(String name) implements TransactionStatement {}

    /**
     * {@code RELEASE SAVEPOINT name}.
     *
     * @param name as typed
     */
    record ReleaseSavepoint(String name) implements TransactionStatement {}

    /** How a table is locked. */
    enum TableLockKind {
        /** {@code READ}. */
        READ,
        /** {@code READ LOCAL}. */
        READ_LOCAL,
        /** {@code WRITE}. */
        WRITE
    }

    /**
     * One table of LOCK TABLES.
     *
     * @param table the table
     * @param alias the name under which statements may use it
     * @param kind the lock
     */
    record TableLock(ObjectName table, Optional<String> alias, TableLockKind kind) {}

    /**
     * {@code LOCK TABLES table [AS alias] kind, …}.
     *
     * @param locks at least one
     */
    record LockTables(List<TableLock> locks) implements TransactionStatement {
        /** Copies the list. */
        public LockTables {
            locks = List.copyOf(locks);
        }
    }

    /** {@code UNLOCK TABLES}. */
    record UnlockTables() implements TransactionStatement {}

    /** {@code LOCK INSTANCE FOR BACKUP}. */
    record LockInstance() implements TransactionStatement {}

    /** {@code UNLOCK INSTANCE}. */
    record UnlockInstance() implements TransactionStatement {}
}

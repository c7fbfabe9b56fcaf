package io.hearth.sql.statement;

import io.hearth.sql.account.Privilege;
import io.hearth.sql.session.ServerSession;
import io.hearth.sql.session.SessionSettings.Completion;
import io.hearth.sql.session.Transaction;
import io.hearth.sql.syntax.SetStatement.AccessMode;
import io.hearth.sql.syntax.TransactionStatement;
import io.hearth.sql.syntax.TransactionStatement.Commit;
import io.hearth.sql.syntax.TransactionStatement.LockTables;
import io.hearth.sql.syntax.TransactionStatement.ReleaseSavepoint;
import io.hearth.sql.syntax.TransactionStatement.Rollback;
import io.hearth.sql.syntax.TransactionStatement.RollbackToSavepoint;
import io.hearth.sql.syntax.TransactionStatement.Savepoint;
import io.hearth.sql.syntax.TransactionStatement.StartTransaction;
import io.hearth.sql.syntax.TransactionStatement.UnlockTables;

/**
 * BEGIN, COMMIT, ROLLBACK and savepoints. Stateless; any thread.
 *
 * <p>No engine takes part yet: what is kept is the session's flag and the names of savepoints.
 */
final class TransactionStatements {
    private final TableNames tables;

    TransactionStatements(TableNames tables) {
        this.tables = tables;
    }

    Reply start(StartTransaction statement, Execution execution) {
        ServerSession session = execution.session();
        boolean readOnly =
                statement
                        .accessMode()
                        .map(mode -> mode == AccessMode.READ_ONLY)
                        .orElseGet(() -> readOnlyByDefault(session));
        session.transaction().begin(readOnly);
        return Done.nothing(execution);
    }

    private static boolean readOnlyByDefault(ServerSession session) {
        return session.transaction()
                .nextReadOnly()
                .orElseGet(() -> session.settings().readOnly().get(session));
    }

    Reply commit(Commit statement, Execution execution) {
        return end(statement.completion(), execution);
    }

    Reply rollback(Rollback statement, Execution execution) {
        return end(statement.completion(), execution);
    }

    private static Reply end(TransactionStatement.Completion completion, Execution execution) {
        ServerSession session = execution.session();
        Transaction transaction = session.transaction();
        boolean readOnly = transaction.isReadOnly();
        transaction.end();
        Completion usual = session.settings().completion().get(session);
        if (completion.chain().orElse(usual == Completion.CHAIN)) {
            transaction.begin(readOnly);
        }
        if (completion.release().orElse(usual == Completion.RELEASE)) {
            session.release();
        }
        return Done.nothing(execution);
    }

    Reply savepoint(Savepoint statement, Execution execution) {
        execution.session().transaction().savepoint(statement.name());
        return Done.nothing(execution);
    }

    Reply rollbackTo(RollbackToSavepoint statement, Execution execution) {
        execution.session().transaction().rollbackTo(statement.name());
        return Done.nothing(execution);
    }

    Reply release(ReleaseSavepoint statement, Execution execution) {
        execution.session().transaction().release(statement.name());
        return Done.nothing(execution);
    }

    /** The tables must be there; none of those that exist yet can be written, so none is locked. */
    Reply lock(LockTables statement, Execution execution) {
        execution.session().privileges().require(Privilege.LOCK_TABLES);
        statement.locks().forEach(lock -> tables.require(lock.table(), execution.session()));
        return Done.nothing(execution);
    }

    Reply unlock(UnlockTables statement, Execution execution) {
        return Done.nothing(execution);
    }
}

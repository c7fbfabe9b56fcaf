package io.hearth.sql.printer;

import io.hearth.sql.syntax.TransactionStatement.Commit;
import io.hearth.sql.syntax.TransactionStatement.Completion;
import io.hearth.sql.syntax.TransactionStatement.LockInstance;
import io.hearth.sql.syntax.TransactionStatement.LockTables;
import io.hearth.sql.syntax.TransactionStatement.ReleaseSavepoint;
import io.hearth.sql.syntax.TransactionStatement.Rollback;
import io.hearth.sql.syntax.TransactionStatement.RollbackToSavepoint;
import io.hearth.sql.syntax.TransactionStatement.Savepoint;
import io.hearth.sql.syntax.TransactionStatement.StartTransaction;
import io.hearth.sql.syntax.TransactionStatement.TableLock;
import io.hearth.sql.syntax.TransactionStatement.UnlockInstance;
import io.hearth.sql.syntax.TransactionStatement.UnlockTables;
import io.hearth.sql.syntax.XaStatement.Association;
import io.hearth.sql.syntax.XaStatement.XaCommit;
import io.hearth.sql.syntax.XaStatement.XaEnd;
import io.hearth.sql.syntax.XaStatement.XaPrepare;
import io.hearth.sql.syntax.XaStatement.XaRecover;
import io.hearth.sql.syntax.XaStatement.XaRollback;
import io.hearth.sql.syntax.XaStatement.XaStart;
import io.hearth.sql.syntax.Xid;

/** Transactions, XA and locks. */
final class TransactionPrinter {
    private TransactionPrinter() {}

    static void register(StatementPrinters.Registry registry) {
        registry.put(StartTransaction.class, TransactionPrinter::start);
        registry.put(
                Commit.class,
                (tree, writer) -> completion(writer.raw("COMMIT"), tree.completion()));
        registry.put(
                Rollback.class,
                (tree, writer) -> completion(writer.raw("ROLLBACK"), tree.completion()));
        registry.put(Savepoint.class, (tree, writer) -> writer.raw("SAVEPOINT ").name(tree.name()));
        registry.put(
                RollbackToSavepoint.class,
                (tree, writer) -> writer.raw("ROLLBACK TO SAVEPOINT ").name(tree.name()));
        registry.put(
                ReleaseSavepoint.class,
                (tree, writer) -> writer.raw("RELEASE SAVEPOINT ").name(tree.name()));
        registry.put(LockTables.class, TransactionPrinter::lock);
        registry.put(UnlockTables.class, (tree, writer) -> writer.raw("UNLOCK TABLES"));
        registry.put(LockInstance.class, (tree, writer) -> writer.raw("LOCK INSTANCE FOR BACKUP"));
        registry.put(UnlockInstance.class, (tree, writer) -> writer.raw("UNLOCK INSTANCE"));
        registerXa(registry);
    }

    private static void registerXa(StatementPrinters.Registry registry) {
        registry.put(
                XaStart.class,
                (tree, writer) ->
                        xa(writer, "START", tree.xid())
                                .wordIf(
                                        tree.association() != Association.NEW,
                                        tree.association().name()));
        registry.put(
                XaEnd.class,
                (tree, writer) ->
                        xa(writer, "END", tree.xid())
                                .wordIf(tree.suspend(), "SUSPEND")
                                .wordIf(tree.forMigrate(), "FOR MIGRATE"));
        registry.put(XaPrepare.class, (tree, writer) -> xa(writer, "PREPARE", tree.xid()));
        registry.put(
                XaCommit.class,
                (tree, writer) ->
                        xa(writer, "COMMIT", tree.xid()).wordIf(tree.onePhase(), "ONE PHASE"));
        registry.put(XaRollback.class, (tree, writer) -> xa(writer, "ROLLBACK", tree.xid()));
        registry.put(
                XaRecover.class,
                (tree, writer) ->
                        writer.raw("XA RECOVER").wordIf(tree.convertXid(), "CONVERT XID"));
    }

    private static void start(StartTransaction start, SqlWriter writer) {
        writer.raw("START TRANSACTION");
        writer.wordIf(start.consistentSnapshot(), "WITH CONSISTENT SNAPSHOT");
        if (start.accessMode().isPresent()) {
            writer.raw(start.consistentSnapshot() ? "," : "");
            writer.word(SetPrinter.spaced(start.accessMode().get().name()));
        }
    }

    private static void completion(SqlWriter writer, Completion completion) {
        completion.chain().ifPresent(chain -> writer.word(chain ? "AND CHAIN" : "AND NO CHAIN"));
        completion.release().ifPresent(release -> writer.word(release ? "RELEASE" : "NO RELEASE"));
    }

    private static void lock(LockTables lock, SqlWriter writer) {
        writer.raw("LOCK TABLES ").list(lock.locks(), table -> lock(table, writer));
    }

    private static void lock(TableLock lock, SqlWriter writer) {
        writer.name(lock.table()).clause("AS", lock.alias(), writer::name);
        writer.word(SetPrinter.spaced(lock.kind().name()));
    }

    private static SqlWriter xa(SqlWriter writer, String word, Xid xid) {
        return writer.raw("XA ").raw(word).space().raw(xid.toString());
    }
}

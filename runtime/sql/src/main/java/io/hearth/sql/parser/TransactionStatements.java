package io.hearth.sql.parser;

import io.hearth.sql.syntax.ObjectName;
import io.hearth.sql.syntax.SetStatement.AccessMode;
import io.hearth.sql.syntax.Statement;
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
import io.hearth.sql.syntax.TransactionStatement.TableLockKind;
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
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** Begin, end and marks of transactions, XA, and locks. */
final class TransactionStatements {
    private final TokenCursor cursor;
    private final Clauses clauses;

    private TransactionStatements(Grammar grammar) {
        this.cursor = grammar.cursor();
        this.clauses = new Clauses(grammar);
    }

    static void register(Map<String, StatementParser> parsers) {
        parsers.put("BEGIN", grammar -> new TransactionStatements(grammar).begin());
        parsers.put("COMMIT", grammar -> new TransactionStatements(grammar).commit());
        parsers.put("ROLLBACK", grammar -> new TransactionStatements(grammar).rollback());
        parsers.put("SAVEPOINT", grammar -> new TransactionStatements(grammar).savepoint());
        parsers.put("RELEASE", grammar -> new TransactionStatements(grammar).release());
        parsers.put("LOCK", grammar -> new TransactionStatements(grammar).lock());
        parsers.put("UNLOCK", grammar -> new TransactionStatements(grammar).unlock());
        parsers.put("XA", grammar -> new TransactionStatements(grammar).xa());
    }

    /** START TRANSACTION; the cursor stands behind both words. */
    static Statement start(TokenCursor cursor) {
        boolean snapshot = false;
        boolean readOnly = false;
        boolean readWrite = false;
        if (!cursor.at("WITH") && !cursor.at("READ")) {
            return new StartTransaction(false, Optional.empty());
        }
        do {
            if (cursor.accept("WITH")) {
                cursor.expect("CONSISTENT", "SNAPSHOT");
                snapshot = true;
            } else {
                cursor.expect("READ");
                boolean only = "ONLY".equals(cursor.expectAny("ONLY", "WRITE"));
                readOnly |= only;
                readWrite |= !only;
            }
        } while (cursor.acceptSymbol(","));
        if (readOnly && readWrite) {
            throw cursor.syntaxError();
        }
        return new StartTransaction(snapshot, accessMode(readOnly, readWrite));
    }

    private static Optional<AccessMode> accessMode(boolean readOnly, boolean readWrite) {
        if (!readOnly && !readWrite) {
            return Optional.empty();
        }
        return Optional.of(readOnly ? AccessMode.READ_ONLY : AccessMode.READ_WRITE);
    }

    private Statement begin() {
        cursor.expect("BEGIN");
        cursor.accept("WORK");
        return new StartTransaction(false, Optional.empty());
    }

    private Statement commit() {
        cursor.expect("COMMIT");
        cursor.accept("WORK");
        return new Commit(completion());
    }

    private Statement rollback() {
        cursor.expect("ROLLBACK");
        cursor.accept("WORK");
        if (cursor.accept("TO")) {
            if (cursor.at("SAVEPOINT") && TokenCursor.isIdentifier(cursor.peek(1))) {
                cursor.advance();
            }
            return new RollbackToSavepoint(cursor.identifier());
        }
        return new Rollback(completion());
    }

    private Completion completion() {
        Optional<Boolean> chain = Optional.empty();
        if (cursor.accept("AND")) {
            chain = Optional.of(!cursor.accept("NO"));
            cursor.expect("CHAIN");
        }
        Optional<Boolean> release = Optional.empty();
        if (cursor.accept("NO")) {
            cursor.expect("RELEASE");
            release = Optional.of(false);
        } else if (!chain.orElse(false) && cursor.accept("RELEASE")) {
            release = Optional.of(true);
        }
        return new Completion(chain, release);
    }

    private Statement savepoint() {
        cursor.expect("SAVEPOINT");
        return new Savepoint(cursor.identifier());
    }

    private Statement release() {
        cursor.expect("RELEASE", "SAVEPOINT");
        return new ReleaseSavepoint(cursor.identifier());
    }

    // ---- locks

    private Statement lock() {
        cursor.expect("LOCK");
        if (cursor.accept("INSTANCE")) {
            cursor.expect("FOR", "BACKUP");
            return new LockInstance();
        }
        clauses.expectTable();
        return new LockTables(cursor.commaList(this::tableLock));
    }

    private TableLock tableLock() {
        ObjectName table = cursor.objectName();
        Optional<String> alias =
                cursor.accept("AS") || cursor.atIdentifier()
                        ? Optional.of(cursor.identifier())
                        : Optional.empty();
        if (cursor.accept("READ")) {
            return new TableLock(
                    table,
                    alias,
                    cursor.accept("LOCAL") ? TableLockKind.READ_LOCAL : TableLockKind.READ);
        }
        cursor.accept("LOW_PRIORITY");
        cursor.expect("WRITE");
        return new TableLock(table, alias, TableLockKind.WRITE);
    }

    private Statement unlock() {
        cursor.expect("UNLOCK");
        if (cursor.accept("INSTANCE")) {
            return new UnlockInstance();
        }
        clauses.expectTable();
        return new UnlockTables();
    }

    // ---- XA

    private Statement xa() {
        cursor.expect("XA");
        switch (cursor.expectAny(
                "START", "BEGIN", "END", "PREPARE", "COMMIT", "ROLLBACK", "RECOVER")) {
            case "START", "BEGIN" -> {
                Xid xid = xid();
                return new XaStart(
                        xid,
                        cursor.acceptAny("JOIN", "RESUME")
                                .map(Association::valueOf)
                                .orElse(Association.NEW));
            }
            case "END" -> {
                Xid xid = xid();
                boolean suspend = cursor.accept("SUSPEND");
                return new XaEnd(xid, suspend, suspend && cursor.accept("FOR", "MIGRATE"));
            }
            case "PREPARE" -> {
                return new XaPrepare(xid());
            }
            case "COMMIT" -> {
                Xid xid = xid();
                return new XaCommit(xid, cursor.accept("ONE", "PHASE"));
            }
            case "ROLLBACK" -> {
                return new XaRollback(xid());
            }
            default -> {
                return new XaRecover(cursor.accept("CONVERT", "XID"));
            }
        }
    }

    private Xid xid() {
        byte[] globalId = xidPart();
        byte[] branch = cursor.acceptSymbol(",") ? xidPart() : new byte[0];
        long format = 1;
        if (cursor.acceptSymbol(",")) {
            format = clauses.number().longValue();
        }
        return new Xid(globalId, branch, format);
    }

    private byte[] xidPart() {
        byte[] part =
                switch (cursor.kind()) {
                    case STRING -> cursor.value().getBytes(StandardCharsets.UTF_8);
                    case HEX -> hexBytes(cursor.value());
                    case BIT -> bitBytes(cursor.value());
                    default -> throw cursor.syntaxError();
                };
        if (part.length > Xid.MAX_PART_LENGTH) {
            throw cursor.syntaxError();
        }
        cursor.advance();
        return part;
    }

    private static byte[] hexBytes(String digits) {
        return HexFormat.of().parseHex(digits.length() % 2 == 0 ? digits : "0" + digits);
    }

    private static byte[] bitBytes(String digits) {
        int length = (digits.length() + 7) / 8;
        byte[] number = new BigInteger("0" + digits, 2).toByteArray();
        byte[] bytes = new byte[length];
        int used = Math.min(length, number.length);
        System.arraycopy(number, number.length - used, bytes, length - used, used);
        return bytes;
    }
}

package io.hearth.sql.session;

import io.hearth.api.error.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a session is in a transaction, and its savepoints. The session's own thread changes it;
 * others may look at the flag.
 */
public final class Transaction {
    private final List<String> savepoints = new ArrayList<>();
    private volatile boolean open;
    private boolean readOnly;
    private Optional<IsolationLevel> nextIsolation = Optional.empty();
    private Optional<Boolean> nextReadOnly = Optional.empty();

    /**
     * START TRANSACTION, after what was open has been committed.
     *
     * @param onlyReads whether READ ONLY was said
     */
    public void begin(boolean onlyReads) {
        savepoints.clear();
        readOnly = onlyReads;
        open = true;
        nextIsolation = Optional.empty();
        nextReadOnly = Optional.empty();
    }

    /**
     * SET TRANSACTION without a scope: holds for the next transaction alone.
     *
     * @param isolation what it sees of others, if said
     * @param onlyReads whether it is READ ONLY, if said
     * @throws io.hearth.api.error.ServerException 1568 if one is open
     */
    public void next(Optional<IsolationLevel> isolation, Optional<Boolean> onlyReads) {
        if (open) {
            throw ErrorCode.ER_CANT_CHANGE_TX_CHARACTERISTICS.toException();
        }
        nextIsolation = isolation.or(() -> nextIsolation);
        nextReadOnly = onlyReads.or(() -> nextReadOnly);
    }

    /**
     * Whether the next transaction is READ ONLY.
     *
     * @return empty if SET TRANSACTION did not say
     */
    public Optional<Boolean> nextReadOnly() {
        return nextReadOnly;
    }

    /** The transaction is over, one way or the other. */
    public void end() {
        savepoints.clear();
        readOnly = false;
        open = false;
    }

    /**
     * Whether a transaction is open.
     *
     * @return true between its begin and its end
     */
    public boolean isOpen() {
        return open;
    }

    /**
     * Whether the open transaction was begun READ ONLY.
     *
     * @return false if none is open
     */
    public boolean isReadOnly() {
        return readOnly;
    }

    /**
     * SAVEPOINT: one of the same name is moved here.
     *
     * @param name the name, in any letter case
     */
    public void savepoint(String name) {
        savepoints.removeIf(name::equalsIgnoreCase);
        savepoints.add(name);
    }

    /**
     * ROLLBACK TO SAVEPOINT: those set after it are gone.
     *
     * @param name the name, in any letter case
     * @throws io.hearth.api.error.ServerException 1305 if there is none
     */
    public void rollbackTo(String name) {
        int at = find(name);
        savepoints.subList(at + 1, savepoints.size()).clear();
    }

    /**
     * RELEASE SAVEPOINT: it and those set after it are gone.
     *
     * @param name the name, in any letter case
     * @throws io.hearth.api.error.ServerException 1305 if there is none
     */
    public void release(String name) {
        int at = find(name);
        savepoints.subList(at, savepoints.size()).clear();
    }

    private int find(String name) {
        for (int i = 0; i < savepoints.size(); i++) {
            if (savepoints.get(i).equalsIgnoreCase(name)) {
                return i;
            }
        }
        throw ErrorCode.ER_SP_DOES_NOT_EXIST.toException("SAVEPOINT", name);
    }
}

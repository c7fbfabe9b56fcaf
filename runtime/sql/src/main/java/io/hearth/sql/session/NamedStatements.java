package io.hearth.sql.session;

import io.hearth.api.error.ErrorCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * The prepared statements of a session: all of them, and those that PREPARE has named. The
 * session's thread; the count over all sessions is shared.
 */
public final class NamedStatements {
    private final Map<String, PreparedStatement> byName = new HashMap<>();
    private final Set<PreparedStatement> open = new LinkedHashSet<>();

    /**
     * Takes in a statement that was prepared.
     *
     * @param statement to be closed with the session
     */
    public void add(PreparedStatement statement) {
        open.add(statement);
    }

    /**
     * Forgets a statement and closes it.
     *
     * @param statement one that was taken in
     */
    public void close(PreparedStatement statement) {
        open.remove(statement);
        statement.close();
    }

    /**
     * Names a statement; the one that had the name is closed.
     *
     * @param name in any letter case
     * @param statement one that was taken in
     */
    public void name(String name, PreparedStatement statement) {
        PreparedStatement before = byName.put(key(name), statement);
        if (before != null) {
            close(before);
        }
    }

    /**
     * A named statement.
     *
     * @param name in any letter case
     * @param command what it is wanted for, for the error
     * @return the statement
     * @throws io.hearth.api.error.ServerException 1243 if there is none
     */
    public PreparedStatement require(String name, String command) {
        PreparedStatement statement = byName.get(key(name));
        if (statement == null) {
            throw ErrorCode.ER_UNKNOWN_STMT_HANDLER.toException(name, command);
        }
        return statement;
    }

    /**
     * Takes a name away and closes its statement.
     *
     * @param name in any letter case
     * @return whether it was there
     */
    public boolean remove(String name) {
        PreparedStatement statement = byName.remove(key(name));
        if (statement != null) {
            close(statement);
        }
        return statement != null;
    }

    /** Closes all. */
    public void closeAll() {
        byName.clear();
        new ArrayList<>(open).forEach(this::close);
    }

    /**
     * Refuses one more than the server allows.
     *
     * @param all how many all sessions have
     * @param most how many they may have
     * @throws io.hearth.api.error.ServerException 1461 if that many are there
     */
    public static void requireRoom(LongSupplier all, long most) {
        if (all.getAsLong() >= most) {
            throw ErrorCode.ER_MAX_PREPARED_STMT_COUNT_REACHED.toException(most);
        }
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
